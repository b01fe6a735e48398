using System.Runtime.InteropServices;
using System.Text;

namespace Workspace.Frames.DuckDb;

/// <summary>The layout of <c>duckdb_string_t</c>: a length, then up to 12 bytes in place or 4 bytes and a pointer.</summary>
[StructLayout(LayoutKind.Explicit, Size = 16)]
internal unsafe struct NativeString
{
    /// <summary>The longest text that is held in place, in bytes.</summary>
    public const int MaxInlined = 12;

    [FieldOffset(0)] private uint _length;
    [FieldOffset(4)] private fixed byte _inlined[MaxInlined];
    [FieldOffset(4)] private uint _prefix;
    [FieldOffset(8)] private byte* _pointer;

    /// <summary>Whether the bytes are held in place, so that equal texts are equal bit by bit.</summary>
    public readonly bool IsInlined => _length <= MaxInlined;

    /// <summary>Wraps bytes.</summary>
    /// <param name="bytes">The bytes. Longer ones than <see cref="MaxInlined"/> must stay where they are as long as the result is in use.</param>
    /// <param name="length">How many bytes.</param>
    public static NativeString Wrap(byte* bytes, int length)
    {
        var text = default(NativeString);
        text._length = (uint)length;
        if (length <= MaxInlined)
        {
            new ReadOnlySpan<byte>(bytes, length).CopyTo(new Span<byte>(text._inlined, MaxInlined));
        }
        else
        {
            text._prefix = *(uint*)bytes;
            text._pointer = bytes;
        }
        return text;
    }

    /// <summary>Decodes the UTF-8 text.</summary>
    public readonly string Decode()
    {
        fixed (byte* inlined = _inlined) return Encoding.UTF8.GetString(IsInlined ? inlined : _pointer, (int)_length);
    }

    /// <summary>Copies the bytes.</summary>
    public readonly byte[] ToArray()
    {
        fixed (byte* inlined = _inlined) return new ReadOnlySpan<byte>(IsInlined ? inlined : _pointer, (int)_length).ToArray();
    }
}
