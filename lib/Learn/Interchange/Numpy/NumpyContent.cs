using Workspace.Learn.Interchange.Elements;
using static TorchSharp.torch;

namespace Workspace.Learn.Interchange.Numpy;

/// <summary>Reads and writes one array: header, then elements.</summary>
internal static class NumpyContent
{
    /// <param name="stream">Stands at the header.</param>
    /// <param name="left">Gives the bytes from the stream's position to its end.</param>
    internal static NumpyArray ReadArray(Stream stream, Func<long> left)
    {
        var header = Header(stream, left);
        if (header.Bytes > Array.MaxLength) throw new InvalidDataException($"its array has {header.Bytes} bytes, more than a .NET array can hold. Read it as a tensor.");
        var bytes = new byte[header.Bytes];
        stream.ReadExactly(bytes);
        if (header.IsBigEndian) ByteOrder.Reverse(bytes, header.Type.SwapSize);
        if (header.Type.Kind == NumpyKind.Boolean) TensorBytes.Normalize(bytes);
        return new NumpyArray(header.Type, header.Shape, header.IsFortran ? FortranOrder.ToC(bytes, header.Shape, header.Type.ItemSize) : bytes);
    }

    /// <inheritdoc cref="ReadArray"/>
    internal static Tensor ReadTensor(Stream stream, Func<long> left)
    {
        var header = Header(stream, left);
        var element = NumpyArray.ElementFor(header.Type) ?? throw new InvalidDataException($"no tensor can hold its elements of {header.Type}. Read it as a {nameof(NumpyArray)}, and convert.");
        if (!header.IsFortran) return TensorBytes.Read(header.Shape, element, stream.ReadExactly, header.IsBigEndian);
        // In memory it is the transposed array in C order.
        using var transposed = TensorBytes.Read([.. header.Shape.Reverse()], element, stream.ReadExactly, header.IsBigEndian);
        using var view = transposed.permute([.. Enumerable.Range(0, header.Shape.Length).Select(axis => (long)(header.Shape.Length - 1 - axis))]);
        return view.contiguous();
    }

    internal static void Write(Stream stream, NumpyArray array)
    {
        NumpyHeader.Write(stream, array.Type, [.. array.Shape]);
        stream.Write(array.Bytes.Span);
    }

    internal static void Write(Stream stream, Tensor tensor)
    {
        NumpyHeader.Write(stream, NumpyArray.TypeOf(tensor), tensor.shape);
        TensorBytes.Write(tensor, stream);
    }

    private static NumpyHeader Header(Stream stream, Func<long> left)
    {
        var header = NumpyHeader.Read(stream);
        if (header.Bytes > left()) throw new InvalidDataException($"it announces an array of {header.Bytes} bytes, and only {left()} follow. It was cut off, or is damaged.");
        return header;
    }
}
