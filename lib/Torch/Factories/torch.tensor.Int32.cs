namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor without dimensions.</summary>
    /// <param name="scalar">Its value.</param>
    /// <param name="dtype">The type of the element; default Int32.</param>
    /// <param name="device">Where it lies; default the CPU.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor tensor(int scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromScalar(scalar, dtype ?? ScalarType.Int32, device, requires_grad);

    /// <summary>A tensor of one dimension that copies values.</summary>
    /// <param name="rawArray">The values.</param>
    /// <param name="dtype">The type of the elements; default Int32.</param>
    /// <param name="device">Where they lie; default the CPU.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Names of the dimensions; not kept.</param>
    public static Tensor tensor(int[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => FromArray<int>(rawArray, [rawArray.LongLength], dtype, device, requires_grad);

    /// <inheritdoc cref="tensor(int[], ScalarType?, Device, bool, string[])"/>
    public static Tensor tensor(IList<int> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => FromArray<int>(rawArray.ToArray(), [rawArray.Count], dtype, device, requires_grad);

    /// <inheritdoc cref="tensor(int[], ScalarType?, Device, bool, string[])"/>
    /// <param name="dimensions">The shape.</param>
    public static Tensor tensor(int[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => FromArray<int>(rawArray, dimensions.ToArray(), dtype, device, requires_grad);

    /// <inheritdoc cref="tensor(int[], ScalarType?, Device, bool, string[])"/>
    /// <param name="dimensions">The shape.</param>
    public static Tensor tensor(IList<int> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => FromArray<int>(rawArray.ToArray(), dimensions.ToArray(), dtype, device, requires_grad);

    /// <inheritdoc cref="tensor(int[], ScalarType?, Device, bool, string[])"/>
    /// <param name="dimensions">The shape.</param>
    public static Tensor tensor(int[] rawArray, long[] dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => FromArray<int>(rawArray, dimensions, dtype, device, requires_grad);

    /// <inheritdoc cref="tensor(int[], ScalarType?, Device, bool, string[])"/>
    /// <param name="dimensions">The shape.</param>
    public static Tensor tensor(IList<int> rawArray, long[] dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => FromArray<int>(rawArray.ToArray(), dimensions, dtype, device, requires_grad);

    /// <inheritdoc cref="tensor(int[], ScalarType?, Device, bool, string[])"/>
    /// <param name="dim0">The size of dimension 0.</param>
    public static Tensor tensor(IList<int> rawArray, long dim0, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => FromArray<int>(rawArray.ToArray(), [dim0], dtype, device, requires_grad);

    /// <inheritdoc cref="tensor(int[], ScalarType?, Device, bool, string[])"/>
    /// <param name="dim0">The size of dimension 0.</param>
    /// <param name="dim1">The size of dimension 1.</param>
    public static Tensor tensor(IList<int> rawArray, long dim0, long dim1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => FromArray<int>(rawArray.ToArray(), [dim0, dim1], dtype, device, requires_grad);

    /// <inheritdoc cref="tensor(int[], ScalarType?, Device, bool, string[])"/>
    /// <param name="dim0">The size of dimension 0.</param>
    /// <param name="dim1">The size of dimension 1.</param>
    /// <param name="dim2">The size of dimension 2.</param>
    public static Tensor tensor(IList<int> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => FromArray<int>(rawArray.ToArray(), [dim0, dim1, dim2], dtype, device, requires_grad);

    /// <inheritdoc cref="tensor(int[], ScalarType?, Device, bool, string[])"/>
    /// <param name="dim0">The size of dimension 0.</param>
    /// <param name="dim1">The size of dimension 1.</param>
    /// <param name="dim2">The size of dimension 2.</param>
    /// <param name="dim3">The size of dimension 3.</param>
    public static Tensor tensor(IList<int> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => FromArray<int>(rawArray.ToArray(), [dim0, dim1, dim2, dim3], dtype, device, requires_grad);

    /// <inheritdoc cref="tensor(int[], ScalarType?, Device, bool, string[])"/>
    public static Tensor tensor(int[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => FromArray<int>(rawArray, ShapeOf(rawArray), dtype, device, requires_grad);

    /// <inheritdoc cref="tensor(int[], ScalarType?, Device, bool, string[])"/>
    public static Tensor tensor(int[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => FromArray<int>(rawArray, ShapeOf(rawArray), dtype, device, requires_grad);

    /// <inheritdoc cref="tensor(int[], ScalarType?, Device, bool, string[])"/>
    public static Tensor tensor(int[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) => FromArray<int>(rawArray, ShapeOf(rawArray), dtype, device, requires_grad);
}
