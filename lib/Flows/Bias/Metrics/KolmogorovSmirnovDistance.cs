namespace Workspace.Flows.Bias.Metrics;

/// <summary>KS = max_y |P_a(y) − P_d(y)|: the greatest difference in any one label class.</summary>
/// <remarks>
/// Range [0, 1]. Clarify's KS compares class shares, not cumulative ones, so it does not depend on the classes' order.
/// Source: SageMaker Clarify, "Kolmogorov-Smirnov (KS)".
/// </remarks>
public sealed class KolmogorovSmirnovDistance : LabelDistance
{
    /// <inheritdoc/>
    public override string Name => "KS";

    /// <inheritdoc/>
    public override string Title => "Kolmogorov-Smirnov distance";

    /// <inheritdoc/>
    public override string Formula => "max_y |P_a(y) − P_d(y)|";

    /// <inheritdoc/>
    public override string Range => "[0, 1]";

    private protected override double Distance(IReadOnlyList<(double A, double D)> classes) => classes.Max(c => Math.Abs(c.A - c.D));
}
