using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of one value.</summary>
    /// <param name="size">Its shape.</param>
    /// <param name="value">The value.</param>
    /// <param name="dtype">The type of the elements; default by the value.</param>
    /// <param name="device">Where they lie; default the CPU.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Names of the dimensions; not kept.</param>
    public static Tensor full(long[] size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Aten.full.Call(size, value, dtype ?? DefaultFor(value), Argument.None, InitializeDevice(device)).Recording(requires_grad);

    /// <inheritdoc cref="full(long[], Scalar, ScalarType?, Device, bool, string[])"/>
    public static Tensor full(ReadOnlySpan<long> size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => full(size.ToArray(), value, dtype, device, requires_grad, names);

    /// <inheritdoc cref="full(long[], Scalar, ScalarType?, Device, bool, string[])"/>
    /// <param name="dim0">The size of dimension 0.</param>
    public static Tensor full(long dim0, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => full([dim0], value, dtype, device, requires_grad, names);

    /// <inheritdoc cref="full(long[], Scalar, ScalarType?, Device, bool, string[])"/>
    /// <param name="dim0">The size of dimension 0.</param>
    /// <param name="dim1">The size of dimension 1.</param>
    public static Tensor full(long dim0, long dim1, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => full([dim0, dim1], value, dtype, device, requires_grad, names);

    /// <inheritdoc cref="full(long[], Scalar, ScalarType?, Device, bool, string[])"/>
    /// <param name="dim0">The size of dimension 0.</param>
    /// <param name="dim1">The size of dimension 1.</param>
    /// <param name="dim2">The size of dimension 2.</param>
    public static Tensor full(long dim0, long dim1, long dim2, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => full([dim0, dim1, dim2], value, dtype, device, requires_grad, names);

    /// <inheritdoc cref="full(long[], Scalar, ScalarType?, Device, bool, string[])"/>
    /// <param name="dim0">The size of dimension 0.</param>
    /// <param name="dim1">The size of dimension 1.</param>
    /// <param name="dim2">The size of dimension 2.</param>
    /// <param name="dim3">The size of dimension 3.</param>
    public static Tensor full(long dim0, long dim1, long dim2, long dim3, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => full([dim0, dim1, dim2, dim3], value, dtype, device, requires_grad, names);

    /// <summary>A tensor of one value, as large as another.</summary>
    /// <param name="input">The other.</param>
    /// <param name="value">The value.</param>
    /// <param name="dtype">The type of the elements; default that of the other.</param>
    /// <param name="device">Where they lie; default where the other lies.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor full_like(Tensor input, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Aten.full_like.Call(input, value, dtype, Argument.None, device).Recording(requires_grad);

    private static ScalarType DefaultFor(Scalar value) => value.Type == ScalarType.Float64 ? default_dtype : value.Type;
}
