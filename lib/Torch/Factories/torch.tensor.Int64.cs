namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor without dimensions.</summary>
    /// <param name="scalar">Its value.</param>
    /// <param name="dtype">The type of the element; default Int64.</param>
    /// <param name="device">Where it lies; default the CPU.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor tensor(long scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromScalar(scalar, dtype ?? ScalarType.Int64, device, requires_grad);

    /// <summary>A tensor of one dimension that copies values.</summary>
    /// <param name="rawArray">The values.</param>
    /// <param name="dtype">The type of the elements; default Int64.</param>
    /// <param name="device">Where they lie; default the CPU.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Names of the dimensions; not kept.</param>
    public static Tensor tensor(long[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => FromArray<long>(rawArray, [rawArray.LongLength], dtype, device, requires_grad);

    /// <inheritdoc cref="tensor(long[], ScalarType?, Device, bool, string[])"/>
    public static Tensor tensor(IList<long> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => FromArray<long>(rawArray.ToArray(), [rawArray.Count], dtype, device, requires_grad);

    /// <inheritdoc cref="tensor(long[], ScalarType?, Device, bool, string[])"/>
    /// <param name="dimensions">The shape.</param>
    public static Tensor tensor(long[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => FromArray<long>(rawArray, dimensions.ToArray(), dtype, device, requires_grad);

    /// <inheritdoc cref="tensor(long[], ScalarType?, Device, bool, string[])"/>
    /// <param name="dimensions">The shape.</param>
    public static Tensor tensor(IList<long> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => FromArray<long>(rawArray.ToArray(), dimensions.ToArray(), dtype, device, requires_grad);

    /// <inheritdoc cref="tensor(long[], ScalarType?, Device, bool, string[])"/>
    /// <param name="dimensions">The shape.</param>
    public static Tensor tensor(long[] rawArray, long[] dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => FromArray<long>(rawArray, dimensions, dtype, device, requires_grad);

    /// <inheritdoc cref="tensor(long[], ScalarType?, Device, bool, string[])"/>
    /// <param name="dimensions">The shape.</param>
    public static Tensor tensor(IList<long> rawArray, long[] dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => FromArray<long>(rawArray.ToArray(), dimensions, dtype, device, requires_grad);

    /// <inheritdoc cref="tensor(long[], ScalarType?, Device, bool, string[])"/>
    /// <param name="dim0">The size of dimension 0.</param>
    public static Tensor tensor(IList<long> rawArray, long dim0, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => FromArray<long>(rawArray.ToArray(), [dim0], dtype, device, requires_grad);

    /// <inheritdoc cref="tensor(long[], ScalarType?, Device, bool, string[])"/>
    /// <param name="dim0">The size of dimension 0.</param>
    /// <param name="dim1">The size of dimension 1.</param>
    public static Tensor tensor(IList<long> rawArray, long dim0, long dim1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => FromArray<long>(rawArray.ToArray(), [dim0, dim1], dtype, device, requires_grad);

    /// <inheritdoc cref="tensor(long[], ScalarType?, Device, bool, string[])"/>
    /// <param name="dim0">The size of dimension 0.</param>
    /// <param name="dim1">The size of dimension 1.</param>
    /// <param name="dim2">The size of dimension 2.</param>
    public static Tensor tensor(IList<long> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => FromArray<long>(rawArray.ToArray(), [dim0, dim1, dim2], dtype, device, requires_grad);

    /// <inheritdoc cref="tensor(long[], ScalarType?, Device, bool, string[])"/>
    /// <param name="dim0">The size of dimension 0.</param>
    /// <param name="dim1">The size of dimension 1.</param>
    /// <param name="dim2">The size of dimension 2.</param>
    /// <param name="dim3">The size of dimension 3.</param>
    public static Tensor tensor(IList<long> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => FromArray<long>(rawArray.ToArray(), [dim0, dim1, dim2, dim3], dtype, device, requires_grad);

    /// <inheritdoc cref="tensor(long[], ScalarType?, Device, bool, string[])"/>
    public static Tensor tensor(long[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => FromArray<long>(rawArray, ShapeOf(rawArray), dtype, device, requires_grad);

    /// <inheritdoc cref="tensor(long[], ScalarType?, Device, bool, string[])"/>
    public static Tensor tensor(long[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => FromArray<long>(rawArray, ShapeOf(rawArray), dtype, device, requires_grad);

    /// <inheritdoc cref="tensor(long[], ScalarType?, Device, bool, string[])"/>
    public static Tensor tensor(long[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => FromArray<long>(rawArray, ShapeOf(rawArray), dtype, device, requires_grad);
}
