using System.Numerics;
using Workspace.Learn.Interchange;
using static TorchSharp.torch;

namespace Workspace.Learn.Tests.Interchange;

/// <summary>Arrays and tensors of every dtype, with the values at which formats break.</summary>
internal static class Samples
{
    internal static Dictionary<string, NumpyArray> Arrays() => new()
    {
        ["bool"] = NumpyArray.Of<bool>([true, false, true]),
        ["int8"] = NumpyArray.Of<sbyte>([sbyte.MinValue, -1, 0, sbyte.MaxValue], 2, 2),
        ["uint8"] = NumpyArray.Of<byte>([0, 255], 1, 2, 1),
        ["int16"] = NumpyArray.Of<short>([short.MinValue, short.MaxValue]),
        ["uint16"] = NumpyArray.Of<ushort>([0, ushort.MaxValue]),
        ["int32"] = NumpyArray.Of<int>([int.MinValue, int.MaxValue]),
        ["uint32"] = NumpyArray.Of<uint>([0, uint.MaxValue]),
        ["int64"] = NumpyArray.Of<long>([long.MinValue, long.MaxValue]),
        ["uint64"] = NumpyArray.Of<ulong>([0, ulong.MaxValue]),
        ["float16"] = NumpyArray.Of([Half.MinValue, (Half)0.1, Half.Epsilon]),
        ["float32"] = NumpyArray.Of<float>([float.MinValue, -0f, float.Epsilon, 0.1f]),
        ["float64"] = NumpyArray.Of<double>([double.MaxValue, -0.0, double.Epsilon, 0.1]),
        ["complex64"] = NumpyArray.Of<(float, float)>([(1, -2), (0.5f, 0)]),
        ["complex128"] = NumpyArray.Of([new Complex(1, -2), Complex.ImaginaryOne]),
        ["text"] = NumpyArray.OfText(["", "a", "Zürich", "日本", "𝔘"], 5, 1),
        ["bytes"] = NumpyArray.OfBytes([[], [65], [0, 66], [255, 128, 1]]),
        ["scalar"] = new NumpyArray(NumpyType.Of<double>(), [], BitConverter.GetBytes(2.5)),
        ["empty"] = NumpyArray.Of<float>([], 0, 3),
    };

    /// <summary>One tensor of every dtype that libtorch has, and shapes from a scalar to an empty one. The caller disposes them.</summary>
    internal static Dictionary<string, Tensor> Tensors()
    {
        var tensors = Enum.GetValues<ScalarType>().ToDictionary(type => $"t.{type}", type => Sequence(type, 2, 3));
        tensors["scalar"] = tensor(2.5);
        tensors["empty"] = zeros(0, 3);
        tensors["view"] = Sequence(ScalarType.Float32, 3, 4).t();
        return tensors;
    }

    internal static void AssertSame(IReadOnlyDictionary<string, Tensor> actual, IReadOnlyDictionary<string, Tensor> expected)
    {
        Assert.That(actual.Keys, Is.EquivalentTo(expected.Keys));
        foreach (var (name, tensor) in expected) AssertSame(actual[name], tensor, name);
    }

    internal static void AssertSame(Tensor actual, Tensor expected, string name)
    {
        Assert.That(actual.dtype, Is.EqualTo(expected.dtype), name);
        Assert.That(actual.shape, Is.EqualTo(expected.shape), name);
        Assert.That(actual.detach().contiguous().bytes.ToArray(), Is.EqualTo(expected.detach().contiguous().bytes.ToArray()), name);
    }

    private static Tensor Sequence(ScalarType type, params long[] shape)
    {
        var count = shape.Aggregate(1L, (product, size) => product * size);
        var values = arange(count, dtype: ScalarType.Float64) - 2;
        return (type == ScalarType.Bool ? values > 0 : values.abs()).to_type(type).view(shape);
    }
}
