using Workspace.Core.Bson;

namespace Workspace.LocalCloud.Services.DocumentDb.Access;

/// <summary>What the server says of itself.</summary>
internal sealed class ServerIdentity(string address, TimeProvider time, ScramCredential? credential)
{
    private int _connections;

    /// <summary>Host and port.</summary>
    public string Address { get; } = address;

    public TimeProvider Time { get; } = time;

    /// <summary>What proves the one user; null where anyone may come.</summary>
    public ScramCredential? Credential { get; } = credential;

    public ObjectId Process { get; } = ObjectId.Create(time);

    public ObjectId Election { get; } = ObjectId.Create(time);

    public int Connections => _connections;

    public int Connected() => Interlocked.Increment(ref _connections);

    public void Disconnected() => Interlocked.Decrement(ref _connections);
}
