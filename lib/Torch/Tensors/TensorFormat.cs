using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Utils;

/// <summary>TorchSharp's own way of writing a tensor: dtype, rank and sizes as LEB128 numbers, then the elements.</summary>
internal static class TensorFormat
{
    private const int MostDimensions = 64;

    internal static void WriteNumber(BinaryWriter writer, long value) => writer.Write7BitEncodedInt64(value);

    internal static long ReadNumber(BinaryReader reader) => reader.Read7BitEncodedInt64();

    internal static void Write(BinaryWriter writer, Tensor tensor)
    {
        using var contiguous = tensor.detach().cpu(disposeAfter: true).contiguous();
        WriteNumber(writer, (long)contiguous.dtype);
        WriteNumber(writer, contiguous.Dimensions);
        foreach (var size in contiguous.shape) WriteNumber(writer, size);
        writer.Flush();
        TensorMemory.Write(writer.BaseStream, contiguous);
    }

    internal static Tensor Read(BinaryReader reader)
    {
        var dtype = (ScalarType)ReadNumber(reader);
        if (!Enum.IsDefined(dtype)) throw new InvalidDataException($"{(int)dtype} is no dtype. The file was not written by save, or is damaged.");
        var rank = ReadNumber(reader);
        if (rank is < 0 or > MostDimensions) throw new InvalidDataException($"A tensor of {rank} dimensions was announced. The file was not written by save, or is damaged.");
        var shape = new long[rank];
        for (var i = 0; i < rank; i++) shape[i] = ReadNumber(reader);
        RequireBytes(reader.BaseStream, shape, ScalarTypes.ElementSize(dtype));
        var tensor = empty(shape, dtype);
        TensorMemory.Read(reader.BaseStream, tensor);
        return tensor;
    }

    // Before memory is taken for it: a damaged file may announce any size.
    private static void RequireBytes(Stream stream, long[] shape, long elementSize)
    {
        var bytes = shape.Aggregate((Int128)elementSize, (product, size) => size < 0 ? Int128.MaxValue / 2 : product * size);
        if (bytes > (stream.CanSeek ? stream.Length - stream.Position : long.MaxValue))
            throw new InvalidDataException($"A tensor of shape [{string.Join(", ", shape)}] was announced, and the file ends before its elements do.");
    }
}
