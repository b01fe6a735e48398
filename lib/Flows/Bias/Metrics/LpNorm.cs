namespace Workspace.Flows.Bias.Metrics;

/// <summary>LP = (Σ_y |P_a(y) − P_d(y)|²)^½: the Euclidean distance of the label distributions (p = 2).</summary>
/// <remarks>Range [0, √2]. Source: SageMaker Clarify, "Lp-norm (LP)".</remarks>
public sealed class LpNorm : LabelDistance
{
    /// <inheritdoc/>
    public override string Name => "LP";

    /// <inheritdoc/>
    public override string Title => "Lp-norm (p = 2)";

    /// <inheritdoc/>
    public override string Formula => "√Σ_y (P_a(y) − P_d(y))²";

    /// <inheritdoc/>
    public override string Range => "[0, √2]";

    private protected override double Distance(IReadOnlyList<(double A, double D)> classes) =>
        Math.Sqrt(classes.Sum(c => (c.A - c.D) * (c.A - c.D)));
}
