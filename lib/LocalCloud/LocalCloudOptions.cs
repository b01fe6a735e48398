namespace Workspace.LocalCloud;

/// <summary>How a local cloud is started.</summary>
public sealed record LocalCloudOptions
{
    /// <summary>The port all services share; default 0: a free one.</summary>
    public int Port { get; init; }

    /// <summary>The folder of its state; default null: a temporary one that is deleted at the end.</summary>
    public string? DataFolder { get; init; }

    /// <summary>The account's number, twelve digits; default 000000000000.</summary>
    public string Account { get; init; } = "000000000000";

    /// <summary>The region that clients are pointed at; default us-east-1. Requests for any region are served.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>Where callers come from; default the internet alone. All share one state.</summary>
    public IReadOnlyList<CloudNetwork> Networks { get; init; } = [CloudNetwork.Internet];

    /// <summary>The time it goes by; default the machine's.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Gets a line for every request that failed by a fault of the cloud itself; default none.</summary>
    public Action<string>? Log { get; init; }

    internal void Validate()
    {
        if (Port is < 0 or > 65535) throw new ArgumentOutOfRangeException(nameof(Port), Port, "A port is between 0 (any free one) and 65535.");
        if (Account.Length != 12 || !Account.All(char.IsAsciiDigit)) throw new ArgumentException($"\"{Account}\" is no account number: it has twelve digits.", nameof(Account));
        if (Networks.Count == 0) throw new ArgumentException("At least one network is needed.", nameof(Networks));
        foreach (var network in Networks)
            if (!System.Net.IPAddress.IsLoopback(network.Address)) throw new ArgumentException($"{network.Address} is not a loopback address: the local cloud is for this machine alone.", nameof(Networks));
        if (Networks.GroupBy(network => network.Address).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"Two networks listen on {twice.Key}: give each its own loopback address, such as 127.0.0.3.", nameof(Networks));
    }
}
