namespace Workspace.Frames.DuckDb;

/// <summary>One running scan over an <see cref="ArraySource"/>, shared by its threads.</summary>
/// <param name="source">What is scanned.</param>
/// <param name="columns">The source's columns that the query wants, in its order; -1 where any value will do.</param>
/// <param name="blockSize">How many rows a chunk takes.</param>
internal sealed class ArrayScanState(ArraySource source, IReadOnlyList<int> columns, int blockSize)
{
    private long _next;

    /// <summary>What is scanned.</summary>
    public ArraySource Source => source;

    /// <summary>The source's columns that the query wants.</summary>
    public IReadOnlyList<int> Columns => columns;

    /// <summary>Takes the next block of rows.</summary>
    /// <returns>Its first row and its length, which is 0 at the end.</returns>
    public (int Start, int Count) NextBlock()
    {
        var start = Interlocked.Add(ref _next, blockSize) - blockSize;
        return start >= source.Rows ? (0, 0) : ((int)start, (int)Math.Min(blockSize, source.Rows - start));
    }
}
