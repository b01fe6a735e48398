using System.Diagnostics;
using TorchSharp;
using Workspace.Core.Errors;
using static TorchSharp.torch;

namespace Workspace.Benchmarks.Torch;

/// <summary>What <c>Peers/torch_tasks.py</c> does in Python, with lib/Torch.</summary>
internal static class TorchTasks
{
    public const string Family = "torch";
    private const int TimedRuns = 9;
    private const double SmallGoal = 0.8;

    // The runtime compiles hot code again in the background for about so long.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    /// <summary>All tasks.</summary>
    public static IReadOnlyList<TorchTask> All { get; } =
    [
        Small("add", "x + x", (x, _) => (x + x).Dispose()),
        Small("scale", "x · 2", (x, _) => (x * 2).Dispose()),
        Small("in-place", "x += y, in place", (x, y) => x.add_(y)),
        Small("view", "x.view(4, 4)", (x, _) => x.view(4, 4).Dispose()),
        Small("sum", "x.sum()", (x, _) => x.sum().Dispose()),
        new() { Name = "mlp", Summary = "MLP, an epoch of 12,800 examples through a DataLoader", Goal = 1, Unit = "ms", PerSecond = 1e3, Prepare = Perceptron.Prepare, Loss = Perceptron.Loss },
        new() { Name = "graphs", Summary = "graph network, an epoch of 512 graphs of 100 nodes", Goal = 1, Unit = "ms", PerSecond = 1e3, Prepare = GraphNetwork.Prepare, Loss = GraphNetwork.Loss },
        new() { Name = "resnet", Summary = "ResNet-18, a step of 8 images of 32 × 32", Goal = 1, Unit = "ms", PerSecond = 1e3, Prepare = ResNet18.Prepare, Loss = ResNet18.Loss },
        new() { Name = "lstm", Summary = "LSTM of 2 layers, a step of 32 sequences of 50", Goal = 1, Unit = "ms", PerSecond = 1e3, Prepare = Sequences.Prepare, Loss = Sequences.Loss },
    ];

    /// <exception cref="UnknownNameException">There is no such task.</exception>
    public static TorchTask Find(string name) => All.FirstOrDefault(task => task.Name == name) ?? throw new UnknownNameException("Task", name, "the torch tasks", [.. All.Select(task => task.Name)]);

    /// <returns>The median of several runs after some that warm the code and the memory, in the task's unit.</returns>
    /// <param name="name">The task.</param>
    /// <param name="device">Where it runs: <c>cpu</c> or <c>cuda</c>.</param>
    public static double Run(string name, string device)
    {
        manual_seed(1);
        var task = Find(name);
        var piece = task.Prepare(new Device(device));
        for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started) < WarmUp;) piece();
        return task.PerSecond * Measurement.Median(Enumerable.Range(0, TimedRuns).Select(_ => Time(piece)));
    }

    private static TorchTask Small(string name, string summary, Action<Tensor, Tensor> operation)
    {
        const int Calls = 100_000;
        return new()
        {
            Name = name,
            Summary = $"{summary} of 16 numbers",
            Goal = SmallGoal,
            Unit = "µs",
            PerSecond = 1e6 / Calls,
            Prepare = device =>
            {
                var (x, y) = (ones(16, device: device), zeros(16, device: device));
                return () =>
                {
                    for (var i = 0; i < Calls; i++) operation(x, y);
                    _ = y[0].item<float>();
                };
            },
        };
    }

    private static double Time(Action work)
    {
        var started = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
