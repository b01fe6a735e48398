using System.Runtime.InteropServices;
using Workspace.Frames.Errors;

namespace Workspace.Frames.DuckDb;

/// <summary>The rows of a query, in chunks.</summary>
internal sealed class QueryResult : IDisposable
{
    private readonly string _sql;
    private NativeResult _result;
    private bool _disposed;

    /// <summary>Wraps a native result.</summary>
    /// <param name="result">The result, owned from now on.</param>
    /// <param name="sql">The query, for errors.</param>
    public QueryResult(NativeResult result, string sql)
    {
        _result = result;
        _sql = sql;
    }

    /// <summary>Frees a result whose reader gave up half way.</summary>
    ~QueryResult() => Free();

    /// <summary>How many rows there are; only for a result that is held whole.</summary>
    public long RowCount => checked((long)NativeMethods.RowCount(ref _result));

    /// <summary>Fetches the next rows.</summary>
    /// <returns>A chunk to be disposed of, or null at the end.</returns>
    public Chunk? Fetch()
    {
        var chunk = NativeMethods.FetchChunk(_result);
        if (chunk != 0) return new Chunk(chunk);
        // A streaming query can fail as late as here.
        return NativeMethods.ResultError(ref _result) == 0 ? null : throw CreateError();
    }

    /// <summary>The exception for what the result says went wrong.</summary>
    public Exception CreateError() =>
        DuckDbErrors.Create(Marshal.PtrToStringUTF8(NativeMethods.ResultError(ref _result)) ?? "No reason given.", _sql);

    /// <inheritdoc/>
    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        if (_disposed) return;
        _disposed = true;
        NativeMethods.DestroyResult(ref _result);
    }
}
