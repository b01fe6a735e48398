using System.Text;
using System.Text.Unicode;

namespace Workspace.Frames.DuckDb;

/// <summary>
/// Texts in DuckDB's own representation: encoded once, then copied 16 bytes per row. Long ones lie in pinned blocks,
/// which live as long as the heap does.
/// </summary>
internal sealed unsafe class TextHeap
{
    private const int BlockSize = 1 << 20;
    private readonly List<byte[]> _blocks = [];
    private byte[] _block = [];
    private int _used;

    /// <summary>Encodes a text.</summary>
    /// <param name="text">The text; halves of surrogate pairs become U+FFFD.</param>
    public NativeString Add(string text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        Utf8.FromUtf16(text, _block.AsSpan(_used), out _, out var length, replaceInvalidSequences: true);
        return Take(length);
    }

    /// <summary>Adds bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    public NativeString Add(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_block.AsSpan(_used));
        return Take(bytes.Length);
    }

    private void Reserve(int bytes)
    {
        if (_block.Length - _used >= bytes) return;
        _block = GC.AllocateUninitializedArray<byte>(Math.Max(BlockSize, bytes), pinned: true);
        _blocks.Add(_block);
        _used = 0;
    }

    private NativeString Take(int length)
    {
        if (length == 0) return default;
        fixed (byte* bytes = &_block[_used])
        {
            if (length > NativeString.MaxInlined) _used += length;
            return NativeString.Wrap(bytes, length);
        }
    }
}
