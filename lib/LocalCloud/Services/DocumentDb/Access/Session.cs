namespace Workspace.LocalCloud.Services.DocumentDb.Access;

/// <summary>What is known about one connection.</summary>
internal sealed class Session(int id, string peer)
{
    public int Id { get; } = id;

    /// <summary>The client's address.</summary>
    public string Peer { get; } = peer;

    /// <summary>Who the client has shown to be; null before.</summary>
    public string? User { get; set; }

    /// <summary>The proof under way.</summary>
    public ScramConversation? Conversation { get; set; }
}
