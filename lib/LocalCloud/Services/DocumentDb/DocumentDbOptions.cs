using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace Workspace.LocalCloud.Services.DocumentDb;

/// <summary>How a local document database is started.</summary>
public sealed record DocumentDbOptions
{
    /// <summary>The folder of its files; made where it is missing.</summary>
    public required string Folder { get; init; }

    /// <summary>Where it listens. Default: this machine alone (127.0.0.1).</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port; default 0, which takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The one user, who must show a password (SCRAM-SHA-256). Default: none, anyone who reaches the port may come.</summary>
    public string? User { get; init; }

    /// <summary>The user's password. Set together with <see cref="User"/>.</summary>
    public string? Password { get; init; }

    /// <summary>A certificate with its private key, to speak TLS only. Default: none, no TLS.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>The name of a replica set, to appear as its only member: <c>rs0</c> on DocumentDB. Default: none.</summary>
    public string? ReplicaSet { get; init; }

    /// <summary>Connections at once, at least 1; further ones are closed at once. Default 1000.</summary>
    public int MaxConnections { get; init; } = 1000;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <exception cref="ArgumentException">They cannot be.</exception>
    internal void Validate()
    {
        if (string.IsNullOrWhiteSpace(Folder)) throw new ArgumentException("Folder names the folder of the database's files; it is empty.");
        if (User is null != Password is null) throw new ArgumentException("User and Password are set together, or neither.");
        if (Port is < 0 or > 65535) throw new ArgumentException($"Port is {Port}; it goes from 0, a free one, to 65535.");
        if (MaxConnections < 1) throw new ArgumentException($"MaxConnections is {MaxConnections}; at least 1 is needed.");
        if (Certificate is { HasPrivateKey: false }) throw new ArgumentException("Certificate has no private key, without which nobody can serve with it.");
        // A password in the clear is for this machine only.
        if (!IPAddress.IsLoopback(Address) && (User is null || Certificate is null)) throw new ArgumentException($"Address {Address} can be reached from other machines: set User, Password and Certificate as well.");
    }
}
