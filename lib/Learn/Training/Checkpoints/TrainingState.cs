namespace Workspace.Learn.Training.Checkpoints;

/// <summary>Where a training stands, beside the weights: all that the next batch depends on.</summary>
internal sealed record TrainingState
{
    internal const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    /// <summary>What the batches are read from.</summary>
    public required string Data { get; init; }

    /// <summary>The epoch that is running or comes next, from 0.</summary>
    public int Epoch { get; init; }

    /// <summary>The batch that comes next in it, from 0.</summary>
    public int Batch { get; init; }

    /// <summary>Batches trained on so far.</summary>
    public long Step { get; init; }

    /// <summary>Sum of the losses of the epoch's examples so far.</summary>
    public double LossSum { get; init; }

    /// <summary>Examples of the epoch so far.</summary>
    public long Examples { get; init; }

    public double? LastLoss { get; init; }

    public IReadOnlyList<EpochRecord> History { get; init; } = [];

    /// <summary>The best epoch, from 1; 0 where none has ended yet.</summary>
    public int BestEpoch { get; init; }

    public double BestValue { get; init; }

    /// <summary>Whether the watched figure has stopped improving.</summary>
    public bool StoppedEarly { get; init; }
}
