namespace Workspace.Flows.Bias.Metrics;

/// <summary>JS = ½·[KL(P_a‖P) + KL(P_d‖P)] with P = ½(P_a + P_d): a symmetric, always finite relative of KL.</summary>
/// <remarks>
/// Range [0, ln 2], in nats. P is the plain mean of the two distributions, not the distribution of all rows.
/// Source: SageMaker Clarify, "Jensen-Shannon Divergence (JS)"; Lin, "Divergence Measures Based on the Shannon Entropy", 1991.
/// </remarks>
public sealed class JensenShannonDivergence : LabelDistance
{
    /// <inheritdoc/>
    public override string Name => "JS";

    /// <inheritdoc/>
    public override string Title => "Jensen-Shannon divergence";

    /// <inheritdoc/>
    public override string Formula => "½·[KL(P_a‖P) + KL(P_d‖P)], P = ½(P_a + P_d)";

    /// <inheritdoc/>
    public override string Range => "[0, ln 2]";

    private protected override double Distance(IReadOnlyList<(double A, double D)> classes) =>
        (RelativeEntropy(classes.Select(c => (c.A, Mean(c)))) + RelativeEntropy(classes.Select(c => (c.D, Mean(c))))) / 2;

    private static double Mean((double A, double D) c) => (c.A + c.D) / 2;
}
