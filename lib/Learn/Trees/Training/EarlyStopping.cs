using Workspace.Learn.Trees.XGBoost;

namespace Workspace.Learn.Trees.Training;

/// <summary>Watches the last validation metric and says when it no longer improves.</summary>
/// <param name="patience">Rounds without improvement after which to stop.</param>
internal sealed class EarlyStopping(int patience)
{
    /// <summary>The round with the best score; the first of equals.</summary>
    internal int BestRound { get; private set; }

    /// <summary>The best score; NaN before the first round.</summary>
    internal double BestScore { get; private set; } = double.NaN;

    /// <summary>Takes a round's validation metrics.</summary>
    /// <returns>False when training should stop.</returns>
    internal bool GoOn(int round, IReadOnlyList<KeyValuePair<string, double>> metrics)
    {
        var (name, score) = metrics[^1];
        var better = XGBoostNames.IsHigherBetter(name) ? score > BestScore : score < BestScore;
        if (better || double.IsNaN(BestScore)) (BestRound, BestScore) = (round, score);
        return round - BestRound < patience;
    }
}
