namespace Workspace.Frames.DuckDb;

/// <summary>Some rows of a result, column by column.</summary>
internal sealed class Chunk : IDisposable
{
    private nint _chunk;

    /// <summary>Wraps a native chunk.</summary>
    /// <param name="chunk">The chunk, owned from now on.</param>
    public Chunk(nint chunk)
    {
        _chunk = chunk;
        Count = (int)NativeMethods.DataChunkSize(chunk);
    }

    /// <summary>Frees a chunk whose reader gave up half way.</summary>
    ~Chunk() => Free();

    /// <summary>How many rows.</summary>
    public int Count { get; }

    /// <summary>Looks at one column.</summary>
    /// <param name="column">Which, from 0.</param>
    public VectorView Column(int column) => new(NativeMethods.DataChunkVector(_chunk, (ulong)column));

    /// <inheritdoc/>
    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        if (_chunk != 0) NativeMethods.DestroyDataChunk(ref _chunk);
    }
}
