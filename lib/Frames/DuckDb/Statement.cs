using System.Runtime.InteropServices;
using Workspace.Frames.Errors;

namespace Workspace.Frames.DuckDb;

/// <summary>A statement that DuckDB has parsed and bound.</summary>
internal sealed class Statement : IDisposable
{
    private readonly StatementHandle _handle;
    private readonly string _sql;

    /// <summary>Wraps a prepared statement.</summary>
    /// <param name="handle">The native statement, owned from now on.</param>
    /// <param name="sql">Its text.</param>
    public Statement(StatementHandle handle, string sql)
    {
        _handle = handle;
        _sql = sql;
    }

    /// <summary>Names and types of the result's columns, known before anything runs.</summary>
    public IReadOnlyList<(string Name, DuckDbType Type)> ReadColumns()
    {
        var columns = new (string, DuckDbType)[NativeMethods.PreparedColumnCount(_handle)];
        for (var i = 0; i < columns.Length; i++)
        {
            using var type = NativeMethods.PreparedColumnType(_handle, (ulong)i);
            columns[i] = (DuckDbTypeReader.TakeText(NativeMethods.PreparedColumnName(_handle, (ulong)i)), DuckDbTypeReader.Read(type));
        }
        return columns;
    }

    /// <summary>Runs the statement to its end and holds the whole result.</summary>
    public QueryResult Execute()
    {
        var state = NativeMethods.ExecutePrepared(_handle, out var result);
        return Wrap(state, result);
    }

    /// <summary>Starts the statement; rows are made as they are fetched.</summary>
    public QueryResult Stream()
    {
        var state = NativeMethods.PendingStreaming(_handle, out var pending);
        using (pending)
        {
            if (state != 0) throw DuckDbErrors.Create(Marshal.PtrToStringUTF8(NativeMethods.PendingError(pending)) ?? "No reason given.", _sql);
            state = NativeMethods.ExecutePending(pending, out var result);
            return Wrap(state, result);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _handle.Dispose();

    private QueryResult Wrap(int state, NativeResult result)
    {
        var wrapped = new QueryResult(result, _sql);
        if (state == 0) return wrapped;
        using (wrapped) throw wrapped.CreateError();
    }
}
