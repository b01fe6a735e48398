namespace Workspace.Learn.Trees;

/// <summary>How a quick model is fitted.</summary>
public sealed record QuickModelOptions
{
    /// <summary>The columns to learn from. Default null: all but the target.</summary>
    public IReadOnlyList<string>? Features { get; init; }

    /// <summary>
    /// Classes or a number. Default null: classes when the target is text or boolean, or holds at most
    /// <see cref="QuickModel.MostClasses"/> distinct numbers, all of them whole; else a number.
    /// </summary>
    public PredictionProblem? Problem { get; init; }

    /// <summary>Share of rows held out for the score, between 0 and 1, both excluded; default 0.3.</summary>
    public double TestFraction { get; init; } = 0.3;

    /// <summary>Seed of the split and of the forest. 0 or more; default 0.</summary>
    public int Seed { get; init; }

    /// <summary>Threads; 0, the default, means one for tables below 100,000 training values, and all cores above.</summary>
    public int Threads { get; init; }
}
