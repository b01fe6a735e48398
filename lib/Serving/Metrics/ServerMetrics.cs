using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Workspace.Serving.Batching;

namespace Workspace.Serving.Metrics;

/// <summary>What a server counts, under the names of SageMaker's endpoint metrics in Prometheus' spelling.</summary>
/// <remarks>Text format: https://prometheus.io/docs/instrumenting/exposition_formats/.</remarks>
public sealed class ServerMetrics
{
    private static readonly double[] Seconds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

    private readonly ConcurrentDictionary<int, long> _invocations = new();
    private readonly Histogram _modelLatency = new("model_latency_seconds", "Time a request spent with its model, its wait for a batch included.", Seconds);
    private readonly Histogram _overheadLatency = new("overhead_latency_seconds", "Time that the server added to a request.", Seconds);
    private readonly Histogram _batchSize = new("batch_size", "Requests per batch.", 1, 2, 4, 8, 16, 32, 64, 128, 256);
    private readonly Histogram _queueTime = new("batch_queue_seconds", "How long the first request of a batch waited.", Seconds);
    private readonly Histogram _handlerTime = new("batch_handler_seconds", "How long the handler took for a batch.", Seconds);

    /// <summary>Answers so far, by HTTP status.</summary>
    public IReadOnlyDictionary<int, long> Invocations => _invocations;

    /// <summary>Counts one batch; give it to a model as its observer.</summary>
    /// <param name="batch">What became of it.</param>
    public void Observe(BatchRecord batch)
    {
        _batchSize.Observe(batch.Size);
        _queueTime.Observe(batch.QueueTime.TotalSeconds);
        _handlerTime.Observe(batch.HandlerTime.TotalSeconds);
    }

    internal void ObserveInvocation(int status, TimeSpan total, TimeSpan model)
    {
        _invocations.AddOrUpdate(status, 1, (_, count) => count + 1);
        _modelLatency.Observe(model.TotalSeconds);
        _overheadLatency.Observe((total - model).TotalSeconds);
    }

    internal string Describe(IEnumerable<(string Name, string Type, string Help, double Value)> gauges)
    {
        var text = new StringBuilder("# HELP invocations_total Requests to models, by status.\n# TYPE invocations_total counter\n");
        foreach (var (status, count) in _invocations.OrderBy(i => i.Key)) text.Append(CultureInfo.InvariantCulture, $"invocations_total{{status=\"{status}\"}} {count}\n");
        foreach (var (name, type, help, value) in gauges)
            text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} {type}\n{name} {value}\n");
        foreach (var histogram in (Histogram[])[_modelLatency, _overheadLatency, _batchSize, _queueTime, _handlerTime]) histogram.WriteTo(text);
        return text.ToString();
    }
}
