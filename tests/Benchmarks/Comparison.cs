namespace Workspace.Benchmarks;

/// <summary>One line of a benchmark: ours against a named peer, measured alternately in the same run.</summary>
internal sealed record Comparison
{
    public required string Task { get; init; }

    public required string Peer { get; init; }

    /// <summary>Unit of the values: <c>s</c>, <c>ms</c>, <c>µs</c> or <c>MiB</c>.</summary>
    public string Unit { get; init; } = "s";

    public required Func<Task<Measurement>> Ours { get; init; }

    public required Func<Task<Measurement>> Theirs { get; init; }

    /// <summary>What was asked of the values, or null where nothing was.</summary>
    public Goal? Goal { get; init; }

    /// <summary>What was asked of the peak memories, or null; they are shown only where something was.</summary>
    public Goal? MemoryGoal { get; init; }

    /// <summary>How often each side runs; the median counts.</summary>
    public int Repeats { get; init; } = 3;
}
