using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>What libtorch says about a tensor without touching its data. The two addresses live as long as the tensor.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct TensorDescription
{
    internal long Dimensions, Elements, Bytes;
    internal long* Sizes, Strides;
    internal int DType, DeviceType, DeviceIndex, Layout;
    internal int RequiresGrad, IsLeaf, IsContiguous, IsInference;

    internal readonly long[] SizeArray() => new ReadOnlySpan<long>(Sizes, (int)Dimensions).ToArray();

    internal readonly long[] StrideArray() => Strides is null ? [] : new ReadOnlySpan<long>(Strides, (int)Dimensions).ToArray();

    internal readonly long SizeOf(long dimension)
    {
        var index = dimension < 0 ? dimension + Dimensions : dimension;
        return index >= 0 && index < Dimensions
            ? Sizes[index]
            : throw new ArgumentOutOfRangeException(nameof(dimension), dimension, $"The tensor has {Dimensions} dimensions.");
    }
}
