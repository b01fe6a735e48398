using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Workspace.Learn.Interchange.Elements;

namespace Workspace.Learn.Interchange.Numpy;

/// <summary>What stands before the elements in a .npy file.</summary>
/// <param name="Type">The dtype.</param>
/// <param name="IsBigEndian">Whether the elements have the most significant byte first.</param>
/// <param name="IsFortran">Whether the first index varies fastest.</param>
/// <param name="Shape">The shape.</param>
/// <param name="Elements">How many elements that is.</param>
/// <remarks>Source: NumPy enhancement proposal 1, versions 1.0, 2.0 and 3.0 of the format.</remarks>
internal sealed record NumpyHeader(NumpyType Type, bool IsBigEndian, bool IsFortran, long[] Shape, long Elements)
{
    // Headers of plain dtypes have about a hundred bytes; longer ones belong to structured dtypes, which are not read.
    private const int MostHeaderBytes = 1 << 20;
    private const int Alignment = 64;

    internal long Bytes => Elements * Type.ItemSize;

    /// <exception cref="InvalidDataException">It is no .npy file, or one that is not read.</exception>
    internal static NumpyHeader Read(Stream stream)
    {
        Span<byte> start = stackalloc byte[8];
        if (stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length) throw new InvalidDataException("it is no .npy file: it has fewer than 8 bytes.");
        if (start[0] != 0x93 || !start[1..6].SequenceEqual("NUMPY"u8)) throw new InvalidDataException("it is no .npy file: it does not begin with \\x93NUMPY.");
        var version = start[6];
        if (version is 0 or > 3) throw new InvalidDataException($"it has version {version}.{start[7]} of the format; 1.0 to 3.0 are read.");
        Span<byte> size = stackalloc byte[version == 1 ? 2 : 4];
        stream.ReadExactly(size);
        var length = version == 1 ? BinaryPrimitives.ReadUInt16LittleEndian(size) : BinaryPrimitives.ReadUInt32LittleEndian(size);
        if (length > MostHeaderBytes) throw new InvalidDataException($"it announces a header of {length} bytes; at most {MostHeaderBytes} are read.");
        var header = new byte[length];
        stream.ReadExactly(header);
        return NumpyHeaderText.Parse((version == 3 ? Encoding.UTF8 : Encoding.Latin1).GetString(header));
    }

    internal static void Write(Stream stream, NumpyType type, ReadOnlySpan<long> shape)
    {
        Shapes.Elements(shape, type.ItemSize);
        var sizes = string.Concat(shape.ToArray().Select(size => string.Create(CultureInfo.InvariantCulture, $"{size}, ")));
        // As NumPy writes it: (), (3,) and (3, 4).
        var tuple = shape.Length > 1 ? sizes[..^2] : sizes.TrimEnd(' ');
        var text = $"{{'descr': '{type}', 'fortran_order': False, 'shape': ({tuple}), }}";
        const int Prefix = 10;
        var padded = text.PadRight(((Prefix + text.Length + 1 + Alignment - 1) / Alignment * Alignment) - Prefix - 1) + "\n";
        Span<byte> start = [0x93, .. "NUMPY"u8, 1, 0, (byte)padded.Length, (byte)(padded.Length >> 8)];
        stream.Write(start);
        stream.Write(Encoding.ASCII.GetBytes(padded));
    }
}
