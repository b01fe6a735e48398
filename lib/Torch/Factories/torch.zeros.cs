using System.Runtime.CompilerServices;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of zeros.</summary>
    /// <param name="size">Its shape.</param>
    /// <param name="dtype">The type of the elements; default the default dtype.</param>
    /// <param name="device">Where they lie; default the CPU.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Names of the dimensions; not kept.</param>
    public static Tensor zeros(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Aten.zeros.Call(size, dtype ?? default_dtype, Argument.None, InitializeDevice(device)).Recording(requires_grad);

    /// <inheritdoc cref="zeros(long[], ScalarType?, Device, bool, string[])"/>
    public static Tensor zeros(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => zeros(size.ToArray(), dtype, device, requires_grad, names);

    /// <inheritdoc cref="zeros(long[], ScalarType?, Device, bool, string[])"/>
    public static Tensor zeros(Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => zeros(size.Shape, dtype, device, requires_grad, names);

    /// <inheritdoc cref="zeros(long[], ScalarType?, Device, bool, string[])"/>
    /// <param name="dim0">The size of dimension 0.</param>
    public static Tensor zeros(long dim0, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => zeros([dim0], dtype, device, requires_grad, names);

    /// <inheritdoc cref="zeros(long[], ScalarType?, Device, bool, string[])"/>
    /// <param name="dim0">The size of dimension 0.</param>
    /// <param name="dim1">The size of dimension 1.</param>
    // The literal 0 would else be taken for a dtype.
    [OverloadResolutionPriority(1)]
    public static Tensor zeros(long dim0, long dim1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => zeros([dim0, dim1], dtype, device, requires_grad, names);

    /// <inheritdoc cref="zeros(long[], ScalarType?, Device, bool, string[])"/>
    /// <param name="dim0">The size of dimension 0.</param>
    /// <param name="dim1">The size of dimension 1.</param>
    /// <param name="dim2">The size of dimension 2.</param>
    // The literal 0 would else be taken for a dtype.
    [OverloadResolutionPriority(1)]
    public static Tensor zeros(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => zeros([dim0, dim1, dim2], dtype, device, requires_grad, names);

    /// <inheritdoc cref="zeros(long[], ScalarType?, Device, bool, string[])"/>
    /// <param name="dim0">The size of dimension 0.</param>
    /// <param name="dim1">The size of dimension 1.</param>
    /// <param name="dim2">The size of dimension 2.</param>
    /// <param name="dim3">The size of dimension 3.</param>
    // The literal 0 would else be taken for a dtype.
    [OverloadResolutionPriority(1)]
    public static Tensor zeros(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => zeros([dim0, dim1, dim2, dim3], dtype, device, requires_grad, names);

    /// <summary>A tensor of zeros, as large as another.</summary>
    /// <param name="input">The other.</param>
    /// <param name="dtype">The type of the elements; default that of the other.</param>
    /// <param name="device">Where they lie; default where the other lies.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor zeros_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Aten.zeros_like.Call(input, dtype, Argument.None, device).Recording(requires_grad);
}
