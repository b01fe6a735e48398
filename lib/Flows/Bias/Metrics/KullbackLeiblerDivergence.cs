namespace Workspace.Flows.Bias.Metrics;

/// <summary>KL(P_a‖P_d) = Σ_y P_a(y)·ln(P_a(y) / P_d(y)): how surprising the labels of the rest are to one who knows only facet d's.</summary>
/// <remarks>
/// Range [0, ∞), in nats, and +∞ when facet d lacks a label that the rest has. Not symmetric. Source: SageMaker
/// Clarify, "Kullback-Leibler Divergence (KL)"; Kullback and Leibler, "On Information and Sufficiency", 1951.
/// </remarks>
public sealed class KullbackLeiblerDivergence : LabelDistance
{
    /// <inheritdoc/>
    public override string Name => "KL";

    /// <inheritdoc/>
    public override string Title => "Kullback-Leibler divergence";

    /// <inheritdoc/>
    public override string Formula => "Σ_y P_a(y)·ln(P_a(y) / P_d(y))";

    /// <inheritdoc/>
    public override string Range => "[0, ∞)";

    private protected override double Distance(IReadOnlyList<(double A, double D)> classes) => RelativeEntropy(classes);
}
