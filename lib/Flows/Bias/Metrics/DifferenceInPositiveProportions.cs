namespace Workspace.Flows.Bias.Metrics;

/// <summary>DPL = q_a − q_d: how much more often the rest has the positive label than facet d.</summary>
/// <remarks>
/// Range [−1, +1] for binary and multi-category labels; it changes sign with the class called positive. Also known as
/// statistical (dis)parity of the labels. Source: SageMaker Clarify, "Difference in Proportions of Labels (DPL)".
/// </remarks>
public sealed class DifferenceInPositiveProportions : BiasMetric
{
    /// <inheritdoc/>
    public override string Name => "DPL";

    /// <inheritdoc/>
    public override string Title => "Difference in positive proportions in labels";

    /// <inheritdoc/>
    public override string Formula => "q_a − q_d";

    /// <inheritdoc/>
    public override string Range => "[−1, 1]";

    /// <inheritdoc/>
    public override double? Compute(BiasCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return counts.PositiveShareAdvantaged - counts.PositiveShareDisadvantaged;
    }

    private protected override string ReadPositive => "Facet d has the positive label less often than the rest.";

    private protected override string ReadNegative => "Facet d has the positive label more often than the rest.";

    private protected override string ReadZero => "Both facets have the positive label equally often.";
}
