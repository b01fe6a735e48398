namespace Workspace.Flows.Bias.Metrics;

/// <summary>CI = (n_a − n_d) / (n_a + n_d): whether facet d has fewer rows than the rest. Labels play no part.</summary>
/// <remarks>Range [−1, +1]. Source: SageMaker Clarify, "Class Imbalance (CI)".</remarks>
public sealed class ClassImbalance : BiasMetric
{
    /// <inheritdoc/>
    public override string Name => "CI";

    /// <inheritdoc/>
    public override string Title => "Class imbalance";

    /// <inheritdoc/>
    public override string Formula => "(n_a − n_d) / (n_a + n_d)";

    /// <inheritdoc/>
    public override string Range => "[−1, 1]";

    /// <inheritdoc/>
    public override double? Compute(BiasCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return (double)(counts.Advantaged - counts.Disadvantaged) / (counts.Advantaged + counts.Disadvantaged);
    }

    private protected override string ReadPositive => "Facet d has fewer rows than the rest: a model learns less about it.";

    private protected override string ReadNegative => "Facet d has more rows than the rest.";

    private protected override string ReadZero => "Both facets have the same number of rows.";
}
