using Workspace.Core.Errors;

namespace Workspace.Learn.Metrics;

/// <summary>A metric is not defined for the values given; the message says which, and what to do.</summary>
/// <param name="metric">The metric, as it is spelled in messages: <c>ROC AUC</c>.</param>
/// <param name="problem">What is wrong, with which values, and what to do.</param>
public sealed class MetricException(string metric, string problem) : WorkspaceException($"{metric} cannot be computed: {problem}")
{
    /// <summary>The metric.</summary>
    public string Metric { get; } = metric;
}
