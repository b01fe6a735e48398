namespace Workspace.Flows.Bias.Metrics;

/// <summary>TVD = ½·Σ_y |P_a(y) − P_d(y)|: the share of labels one facet would have to change to look like the other.</summary>
/// <remarks>Range [0, 1]. With two label classes it is |DPL|. Source: SageMaker Clarify, "Total Variation Distance (TVD)".</remarks>
public sealed class TotalVariationDistance : LabelDistance
{
    /// <inheritdoc/>
    public override string Name => "TVD";

    /// <inheritdoc/>
    public override string Title => "Total variation distance";

    /// <inheritdoc/>
    public override string Formula => "½·Σ_y |P_a(y) − P_d(y)|";

    /// <inheritdoc/>
    public override string Range => "[0, 1]";

    private protected override double Distance(IReadOnlyList<(double A, double D)> classes) => classes.Sum(c => Math.Abs(c.A - c.D)) / 2;
}
