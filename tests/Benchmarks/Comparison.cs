namespace Workspace.Benchmarks;

/// <summary>One line of a benchmark: ours against a named peer, measured alternately in the same run.</summary>
internal sealed record Comparison
{
    public required string Task { get; init; }

    public required string Peer { get; init; }

    /// <summary>Unit of the values: <c>s</c>, <c>ms</c> or <c>MiB</c>.</summary>
    public string Unit { get; init; } = "s";

    public required Func<Task<Measurement>> Ours { get; init; }

    public required Func<Task<Measurement>> Theirs { get; init; }

    /// <summary>The largest ratio ours / theirs that is good enough, or null where none was set.</summary>
    public double? Goal { get; init; }

    /// <summary>The largest ratio of peak memories that is good enough, or null.</summary>
    public double? MemoryGoal { get; init; }

    /// <summary>How often each side runs; the median counts.</summary>
    public int Repeats { get; init; } = 3;
}
