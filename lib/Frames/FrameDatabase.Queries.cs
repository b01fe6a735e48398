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
    internal IReadOnlyList<ColumnSchema> Describe(string sql) => Use(connection =>
    {
        using var statement = connection.Prepare(sql);
        return statement.ReadColumns().Select(column => column.Type.ToSchema(column.Name)).ToList();
    });

    /// <summary>Runs statements for their effect, on one connection.</summary>
    /// <param name="statements">The statements.</param>
    internal void Execute(params IEnumerable<string> statements) => Use(connection => Execute(connection, statements));

    /// <summary>Runs statements for their effect, on one connection.</summary>
    /// <param name="statements">The statements.</param>
    /// <param name="progress">Told the share that is done, from 0 to 1; null for nobody.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    internal async Task ExecuteAsync(IEnumerable<string> statements, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        using var lease = Rent();
        await lease.Connection.Thread.RunAsync(() => Execute(lease.Connection, statements), progress, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs a query and reads its whole result into arrays.</summary>
    /// <param name="sql">The query.</param>
    /// <exception cref="FrameException">The query fails, or its result has more rows than an array can hold.</exception>
    internal IReadOnlyList<TableColumn> Read(string sql) => Use(connection =>
    {
        using var statement = PrepareReadable(connection, sql, out var columns);
        using var result = statement.Execute();
        return ReadAll(result, columns);
    });

    /// <summary>Runs a query and gives its rows in blocks, as they are made.</summary>
    /// <param name="sql">The query.</param>
    /// <returns>The columns of some thousand rows at a time.</returns>
    internal IEnumerable<IReadOnlyList<TableColumn>> Stream(string sql)
    {
        using var lease = Rent();
        var connection = lease.Connection;
        IReadOnlyList<(string Name, DuckDbType Type)> columns = [];
        using var statement = connection.Thread.Run(() => PrepareReadable(connection, sql, out columns));
        using var result = connection.Thread.Run(statement.Stream);
        while (connection.Thread.Run(result.Fetch) is { } chunk)
        {
            var readers = columns.Select(column => ColumnReader.Create(column.Name, column.Type, chunk.Count)).ToArray();
            using (chunk) ReadChunk(chunk, readers);
            yield return [.. readers.Select(reader => reader.Finish())];
        }
    }

    /// <summary>Does something with a connection, on its thread.</summary>
    /// <typeparam name="T">What comes out.</typeparam>
    /// <param name="work">What to do.</param>
    internal T Use<T>(Func<Connection, T> work)
    {
        using var lease = Rent();
        return lease.Connection.Thread.Run(() => work(lease.Connection));
    }

    /// <summary>Reads a whole result into arrays.</summary>
    /// <param name="result">The result.</param>
    /// <param name="columns">Its columns.</param>
    /// <exception cref="FrameException">It has more rows than an array can hold.</exception>
    internal static IReadOnlyList<TableColumn> ReadAll(QueryResult result, IReadOnlyList<(string Name, DuckDbType Type)> columns)
    {
        if (result.RowCount > Array.MaxLength) throw new FrameException($"The result has {result.RowCount} rows, more than an array can hold. Filter or aggregate first, or go through it with Rows<T>().");
        var readers = columns.Select(column => ColumnReader.Create(column.Name, column.Type, (int)result.RowCount)).ToArray();
        while (result.Fetch() is { } chunk)
        {
            using (chunk) ReadChunk(chunk, readers);
        }
        return [.. readers.Select(reader => reader.Finish())];
    }

    private static int Execute(Connection connection, IEnumerable<string> statements)
    {
        var count = 0;
        foreach (var statement in statements)
        {
            connection.Execute(statement);
            count++;
        }
        return count;
    }

    private static void ReadChunk(Chunk chunk, ColumnReader[] readers)
    {
        for (var i = 0; i < readers.Length; i++) readers[i].Read(chunk.Column(i), chunk.Count);
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
