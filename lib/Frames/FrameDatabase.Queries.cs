using Workspace.Core.Tables;
using Workspace.Frames.DuckDb;
using Workspace.Frames.Errors;
using Workspace.Frames.Sql;

namespace Workspace.Frames;

/// <content>Running queries.</content>
public sealed partial class FrameDatabase
{
    /// <summary>The columns a query would make; it is bound, not run.</summary>
    /// <param name="sql">The query.</param>
    internal IReadOnlyList<ColumnSchema> Describe(string sql)
    {
        using var lease = Rent();
        using var statement = lease.Connection.Prepare(sql);
        return [.. statement.ReadColumns().Select(column => column.Type.ToSchema(column.Name))];
    }

    /// <summary>Runs a statement for its effect.</summary>
    /// <param name="sql">The statement.</param>
    internal void Execute(string sql)
    {
        using var lease = Rent();
        lease.Connection.Execute(sql);
    }

    /// <summary>Runs a query and reads its whole result into arrays.</summary>
    /// <param name="sql">The query.</param>
    /// <exception cref="FrameException">The query fails, or its result has more rows than an array can hold.</exception>
    internal IReadOnlyList<TableColumn> Read(string sql)
    {
        using var lease = Rent();
        using var statement = PrepareReadable(lease.Connection, sql, out var columns);
        using var result = statement.Execute();
        if (result.RowCount > Array.MaxLength) throw new FrameException($"The result has {result.RowCount} rows, more than an array can hold. Filter or aggregate first, or go through it with Rows<T>().", sql);
        var readers = columns.Select(column => ColumnReader.Create(column.Name, column.Type, (int)result.RowCount)).ToArray();
        while (result.Fetch() is { } chunk)
        {
            using (chunk)
                for (var i = 0; i < readers.Length; i++) readers[i].Read(chunk.Column(i), chunk.Count);
        }
        return [.. readers.Select(reader => reader.Finish())];
    }

    private static Statement PrepareReadable(Connection connection, string sql, out IReadOnlyList<(string Name, DuckDbType Type)> columns)
    {
        var statement = connection.Prepare(sql);
        columns = statement.ReadColumns();
        if (!columns.Any(column => column.Type.IsReadAsText)) return statement;
        statement.Dispose();
        var items = columns.Select(column => SqlText.QuoteName(column.Name) is var name && column.Type.IsReadAsText ? $"CAST({name} AS VARCHAR) AS {name}" : name);
        return connection.Prepare($"SELECT {string.Join(", ", items)} FROM ({sql})");
    }
}
