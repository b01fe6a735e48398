namespace Workspace.Flows.Bias;

/// <summary>What one metric measured.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Value">Its value; null when it could not be measured, +∞ where the formula has no bound.</param>
public sealed record BiasMeasurement(BiasMetric Metric, double? Value)
{
    /// <summary>What the value means, in one sentence.</summary>
    public string Reading => Metric.Read(Value);
}
