using Workspace.LocalCloud.State;
using Workspace.LocalCloud.Wire.Payload;

namespace Workspace.LocalCloud.Services.S3;

/// <summary>Reads a run of bytes out of an object's pieces. All are opened before the answer begins, so that it ends even if the object is deleted meanwhile.</summary>
internal sealed class ContentReader : ReadOnlyStream
{
    private readonly Queue<(FileStream File, long Length)> _pieces = [];
    private long _read;

    /// <summary>Opens the pieces.</summary>
    /// <exception cref="FileNotFoundException">The object was deleted.</exception>
    public ContentReader(IReadOnlyList<Blob> content, BlobFolder blobs, ByteRange range)
    {
        try
        {
            var (position, end) = (0L, range.First + range.Length);
            foreach (var blob in content)
            {
                var (from, to) = (Math.Max(position, range.First), Math.Min(position + blob.Length, end));
                if (from < to)
                {
                    var file = blobs.OpenRead(blob.Id);
                    _pieces.Enqueue((file, to - from));
                    file.Seek(from - position, SeekOrigin.Begin);
                }
                position += blob.Length;
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_pieces.TryPeek(out var piece))
        {
            var left = piece.Length - _read;
            if (left == 0)
            {
                await _pieces.Dequeue().File.DisposeAsync().ConfigureAwait(false);
                _read = 0;
                continue;
            }
            var read = await piece.File.ReadAsync(buffer[..(int)Math.Min(left, buffer.Length)], cancellationToken).ConfigureAwait(false);
            if (read == 0 && buffer.Length > 0) throw new EndOfStreamException($"\"{piece.File.Name}\" is shorter than its object says.");
            _read += read;
            return read;
        }
        return 0;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            while (_pieces.TryDequeue(out var piece)) piece.File.Dispose();
        base.Dispose(disposing);
    }
}
