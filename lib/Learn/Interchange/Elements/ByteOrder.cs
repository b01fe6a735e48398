using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Workspace.Learn.Interchange.Elements;

/// <summary>Turns numbers from one byte order into the other.</summary>
internal static class ByteOrder
{
    /// <summary>Reverses every run of <paramref name="size"/> bytes in place; 1 leaves them alone.</summary>
    internal static void Reverse(Span<byte> bytes, int size)
    {
        switch (size)
        {
            case 1:
                break;
            case 2:
                var shorts = MemoryMarshal.Cast<byte, short>(bytes);
                BinaryPrimitives.ReverseEndianness(shorts, shorts);
                break;
            case 4:
                var ints = MemoryMarshal.Cast<byte, int>(bytes);
                BinaryPrimitives.ReverseEndianness(ints, ints);
                break;
            case 8:
                var longs = MemoryMarshal.Cast<byte, long>(bytes);
                BinaryPrimitives.ReverseEndianness(longs, longs);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(size), size, "Numbers have 1, 2, 4 or 8 bytes.");
        }
    }
}
