namespace Workspace.Datasets.Downloading;

/// <summary>How to fetch a file.</summary>
public sealed record DownloadOptions
{
    /// <summary>SHA-256 that the file must have, 64 hexadecimal digits; null takes what comes. Default null.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Most bytes to take; default 10 GB. A server that sends more is cut off.</summary>
    public long MaxBytes { get; init; } = 10L * 1024 * 1024 * 1024;

    /// <summary>How often to try again after a broken connection or an overloaded server, going on where it broke. Default 5.</summary>
    public int Retries { get; init; } = 5;

    /// <summary>The wait before the first new try, doubled each time. Default 1 s; a server's <c>Retry-After</c> counts where it is longer.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a server may send nothing before the connection counts as broken. Default 30 s.</summary>
    public TimeSpan StallTimeout { get; init; } = TimeSpan.FromSeconds(30);
}
