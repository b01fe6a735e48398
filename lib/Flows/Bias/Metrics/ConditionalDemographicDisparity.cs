namespace Workspace.Flows.Bias.Metrics;

/// <summary>
/// CDDL = (1/n)·Σ_i n_i·DD_i, where DD_i = (share of d among the rejected) − (share of d among the accepted) within
/// group i: whether facet d is over-represented among the rejected once a third column is taken into account.
/// </summary>
/// <remarks>
/// Range [−1, +1]. Grouping guards against Simpson's paradox. Rows without a group value form a group of their own.
/// Source: SageMaker Clarify, "Conditional Demographic Disparity (CDD)"; Wachter, Mittelstadt and Russell,
/// "Why Fairness Cannot Be Automated", 2020.
/// </remarks>
public sealed class ConditionalDemographicDisparity : BiasMetric
{
    /// <inheritdoc/>
    public override string Name => "CDDL";

    /// <inheritdoc/>
    public override string Title => "Conditional demographic disparity in labels";

    /// <inheritdoc/>
    public override string Formula => "(1/n)·Σ_i n_i·(n_d,rejected/n_rejected − n_d,accepted/n_accepted)_i";

    /// <inheritdoc/>
    public override string Range => "[−1, 1]";

    /// <inheritdoc/>
    public override double? Compute(BiasCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return counts.Groups.Count == 0 ? null : counts.Groups.Sum(g => g.Rows * g.DemographicDisparity) / counts.Groups.Sum(g => g.Rows);
    }

    private protected override string ReadPositive => "Within the groups, facet d is a greater share of the rejected than of the accepted.";

    private protected override string ReadNegative => "Within the groups, facet d is a smaller share of the rejected than of the accepted.";

    private protected override string ReadZero => "Within the groups, facet d is the same share of the rejected and the accepted.";

    private protected override string ReadMissing => "Needs a group column: pass group: \"…\".";
}
