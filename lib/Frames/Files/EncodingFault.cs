using System.Text;
using System.Text.Unicode;

namespace Workspace.Frames.Files;

/// <summary>A place where a file is not valid UTF-8.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Excerpt">The text around it, with � for what is not valid.</param>
internal sealed record EncodingFault(long Line, string Excerpt)
{
    private const int BlockSize = 1 << 16;
    private const int ExcerptBytes = 20;

    /// <summary>Finds the first fault of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="encoding">The encoding it should have; only UTF-8 can be told.</param>
    /// <returns>The fault, or null where there is none.</returns>
    public static EncodingFault? Find(string path, string encoding)
    {
        if (encoding != "utf-8") return null;
        using var file = File.OpenRead(path);
        // A compressed file is bytes and no text.
        if (file.ReadByte() == 0x1f && file.ReadByte() == 0x8b) return null;
        file.Position = 0;
        var buffer = new byte[BlockSize];
        var (kept, line) = (0, 1L);
        while (true)
        {
            var read = file.ReadAtLeast(buffer.AsSpan(kept), BlockSize - kept, throwOnEndOfStream: false);
            var block = buffer.AsSpan(0, kept + read);
            var isLast = kept + read < BlockSize;
            var valid = ValidLength(block, isLast);
            line += block[..valid].Count((byte)'\n');
            // Up to three bytes at the end may be the start of a character.
            if (isLast ? valid < block.Length : block.Length - valid > 3) return new EncodingFault(line, Around(block, valid));
            if (isLast) return null;
            kept = block.Length - valid;
            block[valid..].CopyTo(buffer);
        }
    }

    private static int ValidLength(ReadOnlySpan<byte> bytes, bool isLast)
    {
        Span<char> characters = new char[bytes.Length];
        Utf8.ToUtf16(bytes, characters, out var valid, out _, replaceInvalidSequences: false, isFinalBlock: isLast);
        return valid;
    }

    private static string Around(ReadOnlySpan<byte> bytes, int position)
    {
        var start = bytes[..position].LastIndexOf((byte)'\n') + 1;
        start = Math.Max(start, position - ExcerptBytes);
        var end = Math.Min(bytes.Length, position + ExcerptBytes);
        return $"\"{Encoding.UTF8.GetString(bytes[start..end]).Split('\n')[0].TrimEnd('\r')}\"";
    }
}
