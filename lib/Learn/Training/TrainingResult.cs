namespace Workspace.Learn.Training;

/// <summary>How a training went.</summary>
public sealed record TrainingResult
{
    /// <summary>The figures of all epochs, also of those before a checkpoint from which it went on.</summary>
    public required TrainingHistory History { get; init; }

    /// <summary>The epoch with the best value of the watched figure, from 1.</summary>
    public required int BestEpoch { get; init; }

    /// <summary>That value.</summary>
    public required double BestValue { get; init; }

    /// <summary>Whether it stopped because the watched figure no longer improved.</summary>
    public required bool StoppedEarly { get; init; }

    /// <summary>The step of the checkpoint from which it went on; null where it began anew.</summary>
    public long? ResumedAtStep { get; init; }

    /// <summary>Newer checkpoints that were passed over because they are damaged or incomplete: folder and reason.</summary>
    public IReadOnlyList<string> SkippedCheckpoints { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{History.Epochs.Count} epochs{(StoppedEarly ? ", stopped early" : "")}; best epoch {BestEpoch} with {BestValue:0.####}{(ResumedAtStep is { } step ? $"; went on from step {step}" : "")}");
}
