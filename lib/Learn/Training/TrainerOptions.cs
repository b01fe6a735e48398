namespace Workspace.Learn.Training;

/// <summary>How a training goes.</summary>
public sealed record TrainerOptions
{
    /// <summary>The figure that every evaluation has.</summary>
    public const string Loss = "loss";

    /// <summary>Passes over the data at the most. 1 to 1 000 000; default 10.</summary>
    public int Epochs { get; init; } = 10;

    /// <summary>The figure to watch: <c>loss</c> or the name of a metric, on the validation data, or on the training data where there are no others; default <c>loss</c>.</summary>
    public string Monitor { get; init; } = Loss;

    /// <summary>Which values of it are better; default the lowest.</summary>
    public MonitorGoal MonitorGoal { get; init; } = MonitorGoal.Lowest;

    /// <summary>Stops when the watched figure has not improved for so many epochs. 1 or more; default null: never.</summary>
    public int? Patience { get; init; }

    /// <summary>The least change of the watched figure that counts as better. 0 or more; default 0.</summary>
    public double MinimumImprovement { get; init; }

    /// <summary>Whether the model ends with the weights of its best epoch (default) or of the last.</summary>
    public bool RestoreBest { get; init; } = true;

    /// <summary>Scales gradients down so that their common norm is at most this. Above 0; default null: as they are.</summary>
    public double? MaxGradientNorm { get; init; }

    /// <summary>How often the scheduler goes on, where there is one; default once an epoch.</summary>
    public SchedulerPace SchedulerPace { get; init; }

    /// <summary>
    /// Where to keep checkpoints: after each epoch, and when the training is cancelled. A training whose folder has some goes on from the
    /// newest one, exactly as if it had never stopped. Default null: none.
    /// </summary>
    public string? CheckpointFolder { get; init; }

    /// <summary>Also keeps one after every so many batches. 1 or more; default null: after epochs only.</summary>
    public int? CheckpointEveryBatches { get; init; }

    /// <summary>How many of the newest checkpoints stay. 1 to 1 000; default 2.</summary>
    public int KeepCheckpoints { get; init; } = 2;

    /// <summary>A file that receives a line of figures per epoch: JSON lines (<c>.jsonl</c>) or CSV (<c>.csv</c>); default null: none.</summary>
    public string? LogFile { get; init; }

    /// <summary>Where the seconds in the figures come from; default the system.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Checks all options.</summary>
    /// <exception cref="TrainingOptionsException">One or more are out of range; lists them all.</exception>
    public void Validate()
    {
        var problems = new OptionProblems();
        problems.Between(nameof(Epochs), Epochs, 1, 1_000_000);
        problems.Between(nameof(KeepCheckpoints), KeepCheckpoints, 1, 1_000);
        problems.Defined(nameof(MonitorGoal), MonitorGoal);
        problems.Defined(nameof(SchedulerPace), SchedulerPace);
        problems.NotNegative(nameof(MinimumImprovement), MinimumImprovement);
        if (Patience is { } patience) problems.Between(nameof(Patience), patience, 1, int.MaxValue);
        if (MaxGradientNorm is { } norm) problems.Positive(nameof(MaxGradientNorm), norm);
        if (CheckpointEveryBatches is { } batches) problems.Between(nameof(CheckpointEveryBatches), batches, 1, int.MaxValue);
        if (CheckpointEveryBatches is not null && CheckpointFolder is null) problems.Add($"{nameof(CheckpointEveryBatches)} is given without a {nameof(CheckpointFolder)}; name the folder.");
        if (LogFile is { } file && !MetricsLog.Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            problems.Add($"{nameof(LogFile)} is \"{file}\"; its name must end in {string.Join(" or ", MetricsLog.Extensions)}.");
        problems.ThrowIfAny();
    }
}
