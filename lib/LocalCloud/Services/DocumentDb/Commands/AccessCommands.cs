using System.Text;
using Workspace.Core.Bson;
using Workspace.LocalCloud.Services.DocumentDb.Access;
using Workspace.LocalCloud.Services.DocumentDb.Errors;

namespace Workspace.LocalCloud.Services.DocumentDb.Commands;

/// <summary>Commands by which a client shows who it is.</summary>
internal static class AccessCommands
{
    public const string Mechanism = "SCRAM-SHA-256";

    public static IReadOnlyDictionary<string, Command> All { get; } = new Dictionary<string, Command>(StringComparer.Ordinal)
    {
        ["saslStart"] = new(Start, NeedsUser: false),
        ["saslContinue"] = new(Continue, NeedsUser: false),
        ["logout"] = new(Logout, NeedsUser: false),
    };

    private static Reply Start(CommandContext context)
    {
        if (context.Options.User is null) throw Failed();
        if (context.Text("mechanism") != Mechanism) throw new CommandException(ErrorCode.BadValue, $"Received authentication for mechanism {context.Text("mechanism")} which is not enabled; {Mechanism} is.");
        var skips = context.Document("options")["skipEmptyExchange"];
        context.Session.Conversation = new ScramConversation(context.Server.Credential!, Aggregation.Expression.IsTrue(skips));
        return Answer(context, context.Session.Conversation.Start(Payload(context)));
    }

    private static Reply Continue(CommandContext context)
    {
        if (context.Session.Conversation is not { } conversation) throw new CommandException(ErrorCode.ProtocolError, "No SASL session state found");
        return Answer(context, conversation.Continue(Payload(context)));
    }

    private static Reply Logout(CommandContext context)
    {
        context.Session.User = null;
        return Reply.Ok();
    }

    private static Reply Answer(CommandContext context, string? message)
    {
        var conversation = context.Session.Conversation!;
        if (message is null || conversation.IsDone) context.Session.Conversation = null;
        if (message is null) throw Failed();
        if (conversation.IsProven) context.Session.User = context.Options.User;
        return Reply.Ok(new BsonDocument { ["conversationId"] = 1, ["done"] = conversation.IsDone, ["payload"] = Encoding.UTF8.GetBytes(message) });
    }

    private static string Payload(CommandContext context) => context.Body["payload"].Type == BsonType.Binary
        ? Encoding.UTF8.GetString(context.Body["payload"].AsBinary.Bytes.Span)
        : context.Text("payload");

    // One answer to all failures, so that nobody learns whether the name was right.
    private static CommandException Failed() => new(ErrorCode.AuthenticationFailed, "Authentication failed.");
}
