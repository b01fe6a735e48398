using System.Globalization;
using System.Text.Json;
using Workspace.Learn.Trees.ModelFiles;
using Workspace.Learn.Trees.XGBoost;

namespace Workspace.Learn.Trees;

/// <summary>Trained boosted trees. Predictions may run on several threads at once; dispose it when done.</summary>
public sealed partial class BoostedTreesModel : IDisposable
{
    internal const string BestIterationAttribute = "best_iteration";

    // Contributions go through a part of the library that is not documented as safe for several threads.
    private readonly Lock _contributions = new();
    private readonly Booster _booster;

    internal BoostedTreesModel(Booster booster, IReadOnlyList<EvaluationRound> history)
    {
        _booster = booster;
        EvaluationHistory = history;
        // First: asking for the configuration makes the library settle it, which it would else do unguarded in the first
        // predictions, when several threads may already be at work.
        (Objective, Classes) = ReadObjective(booster);
        Rounds = booster.Rounds();
        FeatureNames = ReadFeatureNames(booster);
        BestIteration = int.TryParse(booster.Attribute(BestIterationAttribute), NumberStyles.None, CultureInfo.InvariantCulture, out var best) ? best : Rounds - 1;
    }

    /// <summary>The metrics after each round that was trained, also those after the best one; empty for a loaded model.</summary>
    public IReadOnlyList<EvaluationRound> EvaluationHistory { get; }

    /// <summary>Rounds of trees that the model holds and predicts with.</summary>
    public int Rounds { get; }

    /// <summary>The round with the best validation metric, from 0; without early stopping the last one.</summary>
    public int BestIteration { get; }

    /// <summary>The features in the order the model takes them; <c>f0, f1, …</c> when a loaded file names none.</summary>
    public IReadOnlyList<string> FeatureNames { get; }

    /// <summary>The objective by XGBoost's name, such as <c>binary:logistic</c>.</summary>
    public string Objective { get; }

    /// <summary>Number of classes: 2 for a binary model, as trained for several classes, 0 for other objectives.</summary>
    public int Classes { get; }

    private int Outputs => IsMulti ? Classes : 1;

    private bool IsMulti => Objective.StartsWith("multi:", StringComparison.Ordinal);

    /// <summary>How much the model relies on each feature, over all its trees.</summary>
    /// <param name="kind">What counts as importance; default: mean gain.</param>
    /// <returns>Every feature, the most important first; those that no split uses have 0.</returns>
    public IReadOnlyList<FeatureImportance> Importances(ImportanceKind kind = ImportanceKind.Gain)
    {
        ThrowIfDisposed();
        var scores = _booster.FeatureScores(XGBoostNames.Of(kind));
        return [.. FeatureNames
            .Select(name => new FeatureImportance(name, scores.GetValueOrDefault(name)))
            .OrderByDescending(importance => importance.Value).ThenBy(importance => importance.Feature, StringComparer.Ordinal)];
    }

    /// <summary>A new model of the first rounds only; this one stays as it is.</summary>
    /// <param name="rounds">How many rounds to keep, 1 to <see cref="Rounds"/>.</param>
    /// <returns>The shorter model; dispose it when done.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many rounds.</exception>
    public BoostedTreesModel Truncate(int rounds)
    {
        ThrowIfDisposed();
        if (rounds < 1 || rounds > Rounds) throw new ArgumentOutOfRangeException(nameof(rounds), rounds, $"The model has {Rounds} rounds.");
        return new BoostedTreesModel(_booster.Slice(rounds), EvaluationHistory);
    }

    /// <summary>Saves in XGBoost's own format, which its packages for Python, R and other languages read. A file that exists is replaced whole or not at all.</summary>
    /// <param name="path">A file that ends in <c>.json</c> (text) or <c>.ubj</c> (UBJSON, smaller). Its folder must exist.</param>
    /// <exception cref="ModelFileException">The extension is another one, or the file cannot be written.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ThrowIfDisposed();
        ModelFile.Save(_booster, path);
    }

    /// <inheritdoc/>
    public void Dispose() => _booster.Dispose();

    private static string[] ReadFeatureNames(Booster booster)
    {
        var names = booster.FeatureInfo("feature_name");
        return names.Length > 0 ? names : [.. Enumerable.Range(0, booster.FeatureCount()).Select(i => FormattableString.Invariant($"f{i}"))];
    }

    private static (string Objective, int Classes) ReadObjective(Booster booster)
    {
        using var configuration = JsonDocument.Parse(booster.Configuration());
        var learner = configuration.RootElement.GetProperty("learner");
        var objective = learner.GetProperty("objective").GetProperty("name").GetString()!;
        var classes = int.Parse(learner.GetProperty("learner_model_param").GetProperty("num_class").GetString()!, CultureInfo.InvariantCulture);
        return (objective, objective.StartsWith("binary:", StringComparison.Ordinal) ? 2 : classes);
    }

    private void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(_booster.IsDisposed, this);
}
