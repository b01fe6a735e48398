using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Errors;
using Workspace.LocalCloud.Services.DocumentDb.Wire;

namespace Workspace.LocalCloud.Services.DocumentDb.Commands;

/// <summary>Greetings, and what a driver asks about the server.</summary>
internal static class SessionCommands
{
    // MongoDB 5.0's, of the compatible versions that DocumentDB offers.
    private const int MaxWireVersion = 13;
    private const string Version = "5.0.0";
    private const int MaxWriteBatch = 100_000;

    public static IReadOnlyDictionary<string, Command> All { get; } = new Dictionary<string, Command>(StringComparer.Ordinal)
    {
        ["hello"] = new(Hello, NeedsUser: false),
        ["isMaster"] = new(Hello, NeedsUser: false),
        ["ismaster"] = new(Hello, NeedsUser: false),
        ["ping"] = new(_ => Reply.Ok(), NeedsUser: false),
        ["buildInfo"] = new(BuildInfo, NeedsUser: false),
        ["buildinfo"] = new(BuildInfo, NeedsUser: false),
        ["connectionStatus"] = new(ConnectionStatus, NeedsUser: false),
        ["whatsmyuri"] = new(context => Reply.Ok(new BsonDocument { ["you"] = context.Session.Peer }), NeedsUser: false),
        // Sessions carry nothing here, so that ending one is done at once.
        ["endSessions"] = new(_ => Reply.Ok(), NeedsUser: false),
        ["refreshSessions"] = new(_ => Reply.Ok()),
        ["startSession"] = new(_ => Reply.Ok(new BsonDocument { ["id"] = new BsonDocument { ["id"] = Guid.NewGuid() }, ["timeoutMinutes"] = 30 })),
        ["serverStatus"] = new(ServerStatus),
        ["getParameter"] = new(_ => throw CommandException.NotImplemented("getParameter")),
    };

    private static Reply Hello(CommandContext context)
    {
        var reply = new BsonDocument { ["helloOk"] = true };
        var primary = context.Request.Name == "hello" ? "isWritablePrimary" : "ismaster";
        reply[primary] = true;
        if (context.Options.ReplicaSet is { } name)
        {
            var self = context.Server.Address;
            reply["setName"] = name;
            reply["setVersion"] = 1;
            reply["secondary"] = false;
            reply["hosts"] = new BsonArray { self };
            reply["primary"] = self;
            reply["me"] = self;
            reply["electionId"] = context.Server.Election;
        }
        reply["topologyVersion"] = new BsonDocument { ["processId"] = context.Server.Process, ["counter"] = 0L };
        reply["maxBsonObjectSize"] = BsonLimits.MaxDocumentSize;
        reply["maxMessageSizeBytes"] = MessageReader.MaxMessageSize;
        reply["maxWriteBatchSize"] = MaxWriteBatch;
        reply["localTime"] = context.Server.Time.GetUtcNow();
        reply["logicalSessionTimeoutMinutes"] = 30;
        reply["connectionId"] = context.Session.Id;
        reply["minWireVersion"] = 0;
        reply["maxWireVersion"] = MaxWireVersion;
        reply["readOnly"] = false;
        // Asked only about the user whose password will follow; no list of users can be had.
        if (context.Body["saslSupportedMechs"].Type == BsonType.String) reply["saslSupportedMechs"] = new BsonArray { AccessCommands.Mechanism };
        return Reply.Ok(reply);
    }

    private static Reply BuildInfo(CommandContext context) => Reply.Ok(new BsonDocument
    {
        ["version"] = Version,
        ["versionArray"] = new BsonArray(Version.Split('.').Select(part => (BsonValue)int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)).Append(0)),
        ["gitVersion"] = "workspace-local-cloud",
        ["modules"] = new BsonArray(),
        ["storageEngines"] = new BsonArray { "sqlite" },
        ["bits"] = 64,
        ["debug"] = false,
        ["maxBsonObjectSize"] = BsonLimits.MaxDocumentSize,
    });

    private static Reply ConnectionStatus(CommandContext context) => Reply.Ok(new BsonDocument
    {
        ["authInfo"] = new BsonDocument
        {
            ["authenticatedUsers"] = context.Session.User is { } user ? new BsonArray { new BsonDocument { ["user"] = user, ["db"] = "admin" } } : [],
            ["authenticatedUserRoles"] = new BsonArray(),
        },
    });

    private static Reply ServerStatus(CommandContext context) => Reply.Ok(new BsonDocument
    {
        ["host"] = context.Server.Address,
        ["version"] = Version,
        ["process"] = "workspace",
        ["pid"] = (long)Environment.ProcessId,
        ["localTime"] = context.Server.Time.GetUtcNow(),
        ["connections"] = new BsonDocument { ["current"] = context.Server.Connections },
        ["metrics"] = new BsonDocument { ["cursor"] = new BsonDocument { ["open"] = new BsonDocument { ["total"] = (long)context.Cursors.Count } } },
    });
}
