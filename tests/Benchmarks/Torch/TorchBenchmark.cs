using System.Globalization;

namespace Workspace.Benchmarks.Torch;

/// <summary>Training on the CPU against PyTorch for Python over the same libtorch, with the same threads.</summary>
internal sealed class TorchBenchmark : IBenchmark
{
    private const string Cpu = "cpu";

    private static readonly int[] Threads = [1, Environment.ProcessorCount];

    public string Name => "torch";

    public string Summary => "small operators and training of an MLP, a graph network, a ResNet-18 and an LSTM, against PyTorch on the same libtorch";

    public async Task RunAsync(ComparisonRunner runner, BenchmarkOptions options)
    {
        // Small operators run on one thread whatever is given.
        await RunAsync(runner, 1, TorchTasks.All);
        foreach (var threads in Threads.Where(threads => threads > 1)) await RunAsync(runner, threads, TorchTasks.All.Where(task => task.Loss is not null));
    }

    private static Task RunAsync(ComparisonRunner runner, int threads, IEnumerable<TorchTask> tasks)
    {
        // Read by OpenMP and OpenBLAS alike when they are loaded.
        var environment = new Dictionary<string, string> { ["OMP_NUM_THREADS"] = threads.ToString(CultureInfo.InvariantCulture) };
        return runner.RunAsync($"torch: {threads} thread{(threads == 1 ? "" : "s")}", tasks.Select(task => new Comparison
        {
            Task = task.Summary,
            Peer = "PyTorch",
            Unit = task.Unit,
            Ours = () => MeasuredProcess.WorkerAsync(environment, TorchTasks.Family, task.Name, Cpu),
            Theirs = () => MeasuredProcess.PythonAsync(environment, "torch_tasks.py", task.Name, Cpu),
            Goal = Goal.Ratio(task.Goal),
            Repeats = 5,
        }));
    }
}
