namespace Workspace.Benchmarks.Torch;

/// <summary>Training on the CPU against PyTorch for Python over the same libtorch, with the same threads.</summary>
internal sealed class TorchBenchmark : IBenchmark
{
    public string Name => "torch";

    public string Summary => "small operators and training of an MLP, a graph network, a ResNet-18 and an LSTM, against PyTorch on the same libtorch";

    public Task RunAsync(ComparisonRunner runner, BenchmarkOptions options) => new TorchComparisons(
        (environment, task, device) => MeasuredProcess.WorkerAsync(environment, TorchTasks.Family, task, device),
        (environment, task, device) => MeasuredProcess.PythonAsync(environment, "torch_tasks.py", task, device)).OnProcessorAsync(runner);
}
