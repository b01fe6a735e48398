using System.Text.RegularExpressions;
using Workspace.Core.Tables;
using Workspace.Frames.DuckDb;
using Workspace.Frames.Errors;
using Workspace.Frames.Plans;
using Workspace.Frames.Schema;
using Workspace.Frames.Sql;

namespace Workspace.Frames;

/// <summary>
/// A connection of one's own to a database, on which statements run one after another: what one sets or creates, also temporarily, the next finds.
/// </summary>
public sealed partial class FrameConnection : IDisposable
{
    private readonly FrameDatabase _database;
    private readonly ConnectionLease _lease;
    private bool _disposed;

    /// <summary>Opens a connection.</summary>
    /// <param name="database">The database.</param>
    public FrameConnection(FrameDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        _database = database;
        _lease = database.Rent();
    }

    private Connection Connection => _lease.Connection;

    /// <summary>Runs one statement.</summary>
    /// <param name="statement">The statement, taken as it is written: never build it from data.</param>
    /// <param name="tables">Frames of the same database, under the names the statement has for them.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The rows, kept in memory; null for a statement that gives none.</returns>
    /// <exception cref="FrameException">DuckDB refuses the statement, or it would open a transaction.</exception>
    public async Task<Frame?> ExecuteAsync(string statement, IReadOnlyList<(string Name, Frame Frame)> tables, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentException.ThrowIfNullOrWhiteSpace(statement);
        ArgumentNullException.ThrowIfNull(tables);
        // Frames are read on connections of their own, which see nothing of an open transaction.
        if (Transaction().IsMatch(statement)) throw new FrameException("Transactions cannot be opened here: every statement is one of its own.", statement);
        if (tables.FirstOrDefault(table => table.Frame.Database != _database) is { Frame: not null } foreign)
            throw new FrameException($"The frame \"{foreign.Name}\" lives in another database than the query. Write it to a Parquet file and read it here.");
        try
        {
            return await Connection.Thread.RunAsync(() => Execute(statement, tables), null, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            GC.KeepAlive(tables);
        }
    }

    /// <summary>The tables and views of the database, also temporary ones, with their columns.</summary>
    /// <returns>Columns by table.</returns>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ListTables()
    {
        const string Query = "SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal AND NOT starts_with(table_name, 'collected_') ORDER BY table_name, column_index";
        var columns = Connection.Thread.Run(() => Read(Query));
        return columns[0].ToTexts().Zip(columns[1].ToTexts()).GroupBy(row => row.First!, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group.Select(row => row.Second!)], StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Closes the connection; temporary tables go with it.</summary>
    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        // Not back to the others: it bears what was set on it.
        Connection.Dispose();
    }

    private Frame? Execute(string statement, IReadOnlyList<(string Name, Frame Frame)> tables)
    {
        foreach (var (name, frame) in tables) Connection.Execute($"CREATE OR REPLACE TEMP VIEW {SqlText.QuoteName(name)} AS {frame.ToSql()}");
        try
        {
            return Run(statement);
        }
        finally
        {
            foreach (var (name, _) in tables) Connection.Execute($"DROP VIEW IF EXISTS temp.{SqlText.QuoteName(name)}");
        }
    }

    private Frame? Run(string statement)
    {
        IReadOnlyList<(string Name, DuckDbType Type)> columns;
        // By itself first: places in error messages are then those of the statement as written.
        using (var prepared = Connection.Prepare(statement)) columns = prepared.ReadColumns();
        if (IsSelect(statement)) return Keep(statement, columns);
        if (columns.All(column => column.Name is "Count" or "Success"))
        {
            Connection.Execute(statement);
            return null;
        }
        return _database.FromColumns(Read(statement));
    }

    private Frame Keep(string statement, IReadOnlyList<(string Name, DuckDbType Type)> columns)
    {
        var schema = new FrameSchema([.. columns.Select(column => column.Type.ToSchema(column.Name))], "SELECT");
        var table = _database.NewTableName();
        // What is no query by itself, such as DESCRIBE, is one as a subquery; a query stays as it is, with its order.
        var query = Query().IsMatch(statement) ? statement : $"SELECT * FROM ({statement}\n)";
        Connection.Execute($"CREATE TABLE {table} AS {query}");
        return new Frame(_database, new CollectedPlan(new CollectedTable(_database, table), schema));
    }

    private bool IsSelect(string statement)
    {
        try
        {
            Connection.Prepare($"SELECT * FROM ({statement}\n)").Dispose();
            return true;
        }
        catch (FrameException)
        {
            return false;
        }
    }

    private IReadOnlyList<TableColumn> Read(string sql)
    {
        using var prepared = Connection.Prepare(sql);
        using var result = prepared.Execute();
        return FrameDatabase.ReadAll(result, prepared.ReadColumns());
    }

    [GeneratedRegex(@"^\s*(SELECT|FROM|WITH|VALUES|TABLE|\()", RegexOptions.IgnoreCase)]
    private static partial Regex Query();

    [GeneratedRegex(@"^\s*(BEGIN|START\s+TRANSACTION|COMMIT|END|ROLLBACK|ABORT)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Transaction();
}
