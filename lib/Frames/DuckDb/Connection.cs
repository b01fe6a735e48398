using System.Runtime.InteropServices;
using Workspace.Frames.Errors;

namespace Workspace.Frames.DuckDb;

/// <summary>A connection: runs one query at a time.</summary>
internal sealed class Connection : IDisposable
{
    /// <summary>Opens a connection.</summary>
    /// <param name="database">The database.</param>
    public Connection(DatabaseHandle database)
    {
        if (NativeMethods.Connect(database, out var handle) != 0) throw new FrameException("DuckDB opened no connection. The database may be closed.");
        Handle = handle;
        Thread = new QueryThread(this);
        // Progress is counted only where somebody might look at it; nothing is printed.
        Execute("SET enable_progress_bar = true");
        Execute("SET enable_progress_bar_print = false");
    }

    /// <summary>The thread on which queries of this connection run.</summary>
    public QueryThread Thread { get; }

    /// <summary>The native connection.</summary>
    public ConnectionHandle Handle { get; }

    /// <summary>How far the running query is, from 0 to 1, or null while nothing is known.</summary>
    public double? Progress => NativeMethods.QueryProgress(Handle).Percentage is var percent and >= 0 ? percent / 100 : null;

    /// <summary>Stops the running query; may be called from any thread.</summary>
    public void Interrupt() => NativeMethods.Interrupt(Handle);

    /// <summary>Parses and binds one statement.</summary>
    /// <param name="sql">The statement.</param>
    /// <exception cref="FrameException">DuckDB refuses it.</exception>
    public Statement Prepare(string sql)
    {
        if (NativeMethods.Prepare(Handle, sql, out var handle) == 0) return new Statement(handle, sql);
        using (handle) throw DuckDbErrors.Create(Marshal.PtrToStringUTF8(NativeMethods.PrepareError(handle)) ?? "No reason given.", sql);
    }

    /// <summary>Runs a statement for its effect.</summary>
    /// <param name="sql">The statement.</param>
    public void Execute(string sql)
    {
        using var statement = Prepare(sql);
        statement.Execute().Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Thread.Dispose();
        Handle.Dispose();
    }
}
