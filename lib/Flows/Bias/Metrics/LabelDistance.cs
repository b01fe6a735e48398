namespace Workspace.Flows.Bias.Metrics;

/// <summary>A distance between the label distributions P_a and P_d: never negative, 0 exactly when they are the same.</summary>
public abstract class LabelDistance : BiasMetric
{
    private protected LabelDistance()
    {
    }

    /// <inheritdoc/>
    public override double? Compute(BiasCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return Distance([.. counts.Distributions()]);
    }

    private protected abstract double Distance(IReadOnlyList<(double A, double D)> classes);

    private protected override string ReadPositive => "The labels of the two facets are distributed differently; the greater, the more so. It has no direction.";

    private protected override string ReadNegative => throw new InvalidOperationException($"{Name} is a distance and cannot be negative.");

    private protected override string ReadZero => "Both facets have the same label distribution.";

    /// <summary>Σ P·ln(P/Q), where a class that P does not have adds nothing and one that only P has makes it infinite.</summary>
    private protected static double RelativeEntropy(IEnumerable<(double P, double Q)> classes) =>
        // Rounding can leave equal distributions a hair below 0.
        Math.Max(0, classes.Sum(c => c.P == 0 ? 0 : c.P * Math.Log(c.P / c.Q)));
}
