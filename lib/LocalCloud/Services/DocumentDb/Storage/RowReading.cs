using Workspace.LocalCloud.Services.DocumentDb.Errors;
using Workspace.LocalCloud.Sqlite;

namespace Workspace.LocalCloud.Services.DocumentDb.Storage;

/// <summary>Runs one short query. Long reads are many of them, so that no cursor holds a state of the database for minutes.</summary>
internal interface IRowSource
{
    T Query<T>(Func<SqliteConnection, T> work);
}

/// <summary>Reads beside all other work.</summary>
internal sealed class SharedRows(DocumentStore store) : IRowSource
{
    public T Query<T>(Func<SqliteConnection, T> work)
    {
        try
        {
            return store.Read(work);
        }
        catch (SqliteException e) when (e.IsMissingTable)
        {
            throw new CommandException(ErrorCode.QueryPlanKilled, "The collection or index was dropped while it was read.");
        }
    }
}

/// <summary>Reads within a transaction.</summary>
internal sealed class WriterRows(SqliteConnection connection) : IRowSource
{
    public T Query<T>(Func<SqliteConnection, T> work) => work(connection);
}
