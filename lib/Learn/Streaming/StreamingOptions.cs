namespace Workspace.Learn.Streaming;

/// <summary>How a <see cref="StreamingDataset{TKey, TLabel, TItem}"/> reads.</summary>
public sealed record StreamingOptions
{
    /// <summary>Items read at once by each worker, at least 1; default 64. Memory grows with it, and not with the number of items.</summary>
    public int BatchSize { get; init; } = 64;

    /// <summary>Readers that work at once, each on its own share of the keys, at least 1; default 1.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>Items held back to be given out in random order, at least 0; default 0, which keeps the order of the keys.</summary>
    public int ShuffleBuffer { get; init; }

    /// <summary>Makes the random order the same in each run; together with the epoch's number. Default 0.</summary>
    public int Seed { get; init; }

    /// <summary>Tries in a row that may bring nothing before the stream fails, at least 1; default 5.</summary>
    public int MaxAttempts { get; init; } = 5;

    /// <summary>The wait before the second try; it doubles with each. Default 200 ms.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Whether to go on where a key has no item any more; default false, which fails.</summary>
    public bool SkipMissing { get; init; }

    /// <summary>The clock of the waits.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(BatchSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Workers, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(ShuffleBuffer);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxAttempts, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(RetryDelay, TimeSpan.Zero);
    }
}
