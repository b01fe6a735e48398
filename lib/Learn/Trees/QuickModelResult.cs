using Workspace.Core.Display;
using Workspace.Learn.Metrics;
using Workspace.Learn.Trees.Quick;

namespace Workspace.Learn.Trees;

/// <summary>What a quick model found.</summary>
public sealed record QuickModelResult
{
    /// <summary>The column predicted.</summary>
    public string Target { get; init; } = "";

    /// <summary>Whether it was read as classes or as a number.</summary>
    public PredictionProblem Problem { get; init; }

    /// <summary>The score on the held-out rows: weighted F1 (0 to 1, higher is better) for classes, mean squared error (target's unit squared, lower is better) for a number.</summary>
    public double Score { get; init; }

    /// <summary>What <see cref="Score"/> is: <c>F1 (weighted)</c> or <c>MSE</c>.</summary>
    public string ScoreName => Problem == PredictionProblem.Classification ? "F1 (weighted)" : "MSE";

    /// <summary>Every feature's share of the total gain, the highest first; the shares sum to 1.</summary>
    public IReadOnlyList<FeatureImportance> Importances { get; init; } = [];

    /// <summary>Counts of true against predicted classes on the held-out rows, with the figures per class; null for a number.</summary>
    public ConfusionMatrix? Confusion { get; init; }

    /// <summary>Rows trained on.</summary>
    public int TrainingRows { get; init; }

    /// <summary>Rows held out for the score.</summary>
    public int TestRows { get; init; }

    /// <summary>Rows left out because the target is missing.</summary>
    public int RowsWithoutTarget { get; init; }

    /// <summary>Shows score, figures per class and importances.</summary>
    /// <returns>Text, and HTML with bars.</returns>
    public MimeBundle ToMimeBundle() => new MimeBundle(QuickModelText.Of(this)).With(MimeTypes.Html, QuickModelHtml.Of(this));

    /// <summary>The result as text.</summary>
    /// <returns>Several lines.</returns>
    public override string ToString() => QuickModelText.Of(this);
}
