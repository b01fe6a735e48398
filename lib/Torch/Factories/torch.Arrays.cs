using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor that copies an array of any rank and element type.</summary>
    /// <param name="rawArray">The array.</param>
    /// <param name="dtype">The type of the elements; default that of the array.</param>
    /// <param name="device">Where they lie; default the CPU.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <exception cref="ArgumentException">No dtype holds such elements.</exception>
    public static Tensor from_array(Array rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
    {
        ArgumentNullException.ThrowIfNull(rawArray);
        var own = ScalarTypes.Of(rawArray.GetType().GetElementType()!);
        var result = Aten.empty_memory_format.Call(ShapeOf(rawArray), own, Argument.None, CPU);
        TensorMemory.CopyFrom(result, rawArray);
        return Placed(result, dtype ?? own, device, requires_grad);
    }

    /// <inheritdoc cref="from_array(Array, ScalarType?, Device, bool)"/>
    public static Tensor tensor(Array rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => from_array(rawArray, dtype, device, requires_grad);

    /// <summary>The tensor itself, moved and converted where it must be.</summary>
    /// <param name="data">The tensor.</param>
    /// <param name="dtype">The type of the elements; default its own.</param>
    /// <param name="device">Where they lie; default where they do.</param>
    public static Tensor as_tensor(Tensor data, ScalarType? dtype = null, Device? device = null) => data.to(dtype ?? data.dtype, device ?? data.device);

    private static Tensor FromScalar(Scalar value, ScalarType dtype, Device? device, bool requiresGrad) =>
        Aten.scalar_tensor.Call(value, dtype, Argument.None, InitializeDevice(device)).Recording(requiresGrad);

    private static Tensor FromArray<T>(Array data, long[] shape, ScalarType? dtype, Device? device, bool requiresGrad) where T : unmanaged
    {
        var count = shape.Aggregate(1L, (product, size) => product * size);
        if (count != data.LongLength) throw new ArgumentException($"{data.LongLength} values do not fill the shape [{string.Join(", ", shape)}], which has {count} elements.");
        var own = ScalarTypes.Of(typeof(T));
        var result = Aten.empty_memory_format.Call(shape, own, Argument.None, CPU);
        TensorMemory.CopyFrom(result, data);
        return Placed(result, dtype ?? own, device, requiresGrad);
    }

    private static Tensor Placed(Tensor tensor, ScalarType dtype, Device? device, bool requiresGrad)
    {
        var placed = tensor.dtype == dtype && (device is null || device.type == DeviceType.CPU) ? tensor : tensor.to(dtype, device ?? CPU, disposeAfter: true);
        return placed.Recording(requiresGrad);
    }

    private static long[] ShapeOf(Array array) => [.. Enumerable.Range(0, array.Rank).Select(array.GetLongLength)];
}
