using System.Globalization;

namespace Workspace.Benchmarks.Torch;

/// <summary>The tasks as comparisons of two programs on a device, with as many threads on both sides.</summary>
internal sealed class TorchComparisons(TorchComparisons.Side ours, TorchComparisons.Side theirs)
{
    /// <summary>Measures a task on a device in a process of its own, with variables added to its environment.</summary>
    internal delegate Task<Measurement> Side(IReadOnlyDictionary<string, string> environment, string task, string device);

    /// <summary>Runs all tasks on one thread, and those that learn on all threads too.</summary>
    public async Task OnProcessorAsync(ComparisonRunner runner)
    {
        await RunAsync(runner, "cpu", 1, TorchTasks.All);
        if (Environment.ProcessorCount > 1) await RunAsync(runner, "cpu", Environment.ProcessorCount, TorchTasks.All.Where(task => task.Loss is not null));
    }

    /// <summary>Runs all tasks on the first CUDA device.</summary>
    public Task OnCudaAsync(ComparisonRunner runner) => RunAsync(runner, "cuda", Environment.ProcessorCount, TorchTasks.All);

    private Task RunAsync(ComparisonRunner runner, string device, int threads, IEnumerable<TorchTask> tasks)
    {
        // Read by OpenMP and OpenBLAS alike when they are loaded.
        var environment = new Dictionary<string, string> { ["OMP_NUM_THREADS"] = threads.ToString(CultureInfo.InvariantCulture) };
        return runner.RunAsync($"torch: {device}, {threads} thread{(threads == 1 ? "" : "s")}", tasks.Select(task => new Comparison
        {
            Task = task.Summary,
            Peer = "PyTorch",
            Unit = task.Unit,
            Ours = () => ours(environment, task.Name, device),
            Theirs = () => theirs(environment, task.Name, device),
            Goal = Goal.Ratio(task.Goal),
            Repeats = 5,
        }));
    }
}
