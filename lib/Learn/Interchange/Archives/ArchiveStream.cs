namespace Workspace.Learn.Interchange.Archives;

/// <summary>The content of a zip entry, read once from front to back while its checksum is taken.</summary>
internal sealed class ArchiveStream(Stream content, long length) : Stream
{
    private Crc32 _crc;

    /// <summary>Announced bytes that were not read yet.</summary>
    internal long Left { get; private set; } = length;

    internal uint Crc => _crc.Value;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        // Never beyond the announced end, however much a compressed entry would go on to give.
        var count = content.Read(buffer[..(int)Math.Min(buffer.Length, Left)]);
        _crc.Add(buffer[..count]);
        Left -= count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
