using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Errors;
using Workspace.LocalCloud.Sqlite;

namespace Workspace.LocalCloud.Services.DocumentDb.Commands;

/// <summary>A command.</summary>
/// <param name="Run">Does it.</param>
/// <param name="NeedsUser">Whether a user must be known where the server has one.</param>
internal sealed record Command(Func<CommandContext, Reply> Run, bool NeedsUser = true);

/// <summary>The commands by name.</summary>
internal static class CommandTable
{
    private static readonly Dictionary<string, Command> All =
        SessionCommands.All.Concat(AccessCommands.All).Concat(ReadCommands.All).Concat(WriteCommands.All).Concat(CatalogueCommands.All)
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    /// <summary>The names of all commands.</summary>
    public static IReadOnlyCollection<string> Names => All.Keys;

    /// <summary>Runs a command; what goes wrong becomes its answer.</summary>
    public static Reply Run(CommandContext context)
    {
        try
        {
            var name = context.Request.Name;
            if (!All.TryGetValue(name, out var command)) throw new CommandException(ErrorCode.CommandNotFound, $"no such command: '{name}'");
            if (context.Request.IsLegacy && command.NeedsUser) throw new CommandException((ErrorCode)352, $"Unsupported OP_QUERY command: {name}. The client driver may require an upgrade.");
            if (command.NeedsUser && context.Options.User is not null && context.Session.User is null) throw new CommandException(ErrorCode.Unauthorized, $"command {name} requires authentication");
            RefuseTransactions(context);
            return command.Run(context);
        }
        catch (CommandException e)
        {
            return Failed(e.Code, e.Message, e.Details);
        }
        catch (BsonFormatException e)
        {
            return Failed(ErrorCode.InvalidBSON, e.Message);
        }
        catch (BsonTypeException e)
        {
            return Failed(ErrorCode.TypeMismatch, e.Message);
        }
        catch (SqliteException e)
        {
            return Failed(e.IsFull ? ErrorCode.OutOfDiskSpace : ErrorCode.InternalError, e.Message);
        }
        catch (Exception e) when (e is not ObjectDisposedException)
        {
            // What we did not think of is one command's failure, and ends neither the connection nor the server.
            return Failed(ErrorCode.InternalError, $"{e.GetType().Name}: {e.Message}");
        }
    }

    private static void RefuseTransactions(CommandContext context)
    {
        if (context.Body["txnNumber"].IsMissing) return;
        if (context.Body.Contains("autocommit") || context.Body.Contains("startTransaction")) throw CommandException.NotImplemented("transactions");
        throw context.Options.ReplicaSet is null
            ? new CommandException(ErrorCode.IllegalOperation, "Transaction numbers are only allowed on a replica set member or mongos. Add retryWrites=false to the connection string.")
            // As DocumentDB has it.
            : new CommandException(ErrorCode.RetryableWritesNotSupported, "Retryable writes are not supported. Add retryWrites=false to the connection string.");
    }

    private static DocumentReply Failed(ErrorCode code, string message, BsonDocument? details = null)
    {
        var document = new BsonDocument { ["ok"] = 0.0, ["errmsg"] = message, ["code"] = (int)code, ["codeName"] = NameOf(code) };
        foreach (var (name, value) in details ?? []) document[name] = value;
        return new DocumentReply(document);
    }

    internal static string NameOf(ErrorCode code) => Enum.IsDefined(code) ? code.ToString() : $"Location{(int)code}";
}
