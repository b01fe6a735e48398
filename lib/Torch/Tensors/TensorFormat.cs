using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Utils;

/// <summary>TorchSharp's own way of writing a tensor: dtype, rank and sizes as LEB128 numbers, then the elements.</summary>
internal static class TensorFormat
{
    private const int MostDimensions = 64;

    private static void WriteNumber(BinaryWriter writer, long value) => writer.Write7BitEncodedInt64(value);

    private static long ReadNumber(BinaryReader reader) => reader.Read7BitEncodedInt64();

    internal static void Write(BinaryWriter writer, Tensor tensor)
    {
        using var contiguous = tensor.detach().cpu(disposeAfter: true).contiguous();
        WriteNumber(writer, (long)contiguous.dtype);
        WriteNumber(writer, contiguous.Dimensions);
        foreach (var size in contiguous.shape) WriteNumber(writer, size);
        writer.Flush();
        TensorMemory.Write(writer.BaseStream, contiguous);
    }

    /// <exception cref="InvalidDataException">What follows was not written by <see cref="Write"/>, or is damaged.</exception>
    internal static Tensor Read(BinaryReader reader) => Undamaged(() =>
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
    });

    /// <summary>Writes tensors with their names.</summary>
    internal static void WriteAll(BinaryWriter writer, IReadOnlyCollection<KeyValuePair<string, Tensor>> tensors)
    {
        WriteNumber(writer, tensors.Count);
        foreach (var (name, tensor) in tensors)
        {
            writer.Write(name);
            Write(writer, tensor);
        }
    }

    /// <summary>Adds to a dictionary what <see cref="WriteAll"/> wrote; what was read before an error stays in it.</summary>
    /// <exception cref="InvalidDataException">What follows was not written by <see cref="WriteAll"/>, or is damaged.</exception>
    internal static void ReadAll(BinaryReader reader, Dictionary<string, Tensor> tensors)
    {
        for (var left = Undamaged(() => ReadNumber(reader)); left > 0; left--)
        {
            var name = Undamaged(reader.ReadString);
            if (tensors.ContainsKey(name)) throw new InvalidDataException($"\"{name}\" occurs twice. The file was not written by save, or is damaged.");
            tensors.Add(name, Read(reader));
        }
    }

    private static T Undamaged<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException)
        {
            throw new InvalidDataException($"The file ends or breaks where more was announced ({e.Message}). It was not written by save, or is damaged.", e);
        }
    }

    // Before memory is taken for it: a damaged file may announce any size.
    private static void RequireBytes(Stream stream, long[] shape, long elementSize)
    {
        var bytes = shape.Aggregate((Int128)elementSize, (product, size) => size < 0 ? Int128.MaxValue / 2 : product * size);
        if (bytes > (stream.CanSeek ? stream.Length - stream.Position : long.MaxValue))
            throw new InvalidDataException($"A tensor of shape [{string.Join(", ", shape)}] was announced, and the file ends before its elements do.");
    }
}
