using Workspace.Core.Native;

namespace Workspace.Benchmarks.Kernel;

/// <summary>The Jupyter kernel against ipykernel, both measured from outside by the same client.</summary>
internal sealed class KernelBenchmark : IBenchmark
{
    public string Name => "kernel";

    public string Summary => "the Jupyter kernel's start, round trips, cells, output, completion and memory, against ipykernel";

    public async Task RunAsync(ComparisonRunner runner, BenchmarkOptions options)
    {
        var folder = BenchmarkOptions.Folder(Name);
        // What is measured is what users start: the specification that `kernel install` writes, which starts ./workspace.
        await MeasuredProcess.RunAsync("dotnet", Path.Combine(AppContext.BaseDirectory, "workspace.dll"), "kernel", "install", "--prefix", folder);
        await BuildProgramAsync();
        await runner.RunAsync("kernel: ./workspace kernel start",
        [
            Compare(folder, "start to ready", "start", "s", Goal.Ratio(0.7), repeats: 5),
            Compare(folder, "kernel_info, request to reply, median of 200", "info", "ms", Goal.Ratio(0.6)),
            Compare(folder, "trivial cell, request to idle, median of 100", "cells", "ms", Goal.Ratio(1.5)),
            Compare(folder, "10,000 lines of output", "lines", "ms", Goal.Ratio(1)),
            Compare(folder, "completion of a member at cell 50, median of 25", "complete", "ms", Goal.Below(20, "ms")),
            Compare(folder, "all members of a list at cell 50, median of 25", "members", "ms", Goal.Below(20, "ms")),
            Compare(folder, "a name in a new declaration at cell 50, median of 25", "names", "ms", Goal.Below(20, "ms")),
            Compare(folder, "memory after 1,000 cells, all processes (PSS)", "memory", "MiB", goal: null, repeats: 1),
        ]);
    }

    private static Comparison Compare(string folder, string task, string script, string unit, Goal? goal, int repeats = 3) => new()
    {
        Task = task,
        Peer = "ipykernel",
        Unit = unit,
        Ours = () => MeasuredProcess.PythonAsync("kernel.py", folder, ".net-csharp", script),
        Theirs = () => MeasuredProcess.PythonAsync("kernel.py", folder, "python3", script),
        Goal = goal,
        Repeats = repeats,
    };

    // The first call after a change of the sources publishes the program, which is not part of a kernel's start.
    private static async Task BuildProgramAsync() =>
        await MeasuredProcess.RunAsync(Path.Combine(WorkspacePaths.Root ?? throw new InvalidOperationException("The kernel benchmark needs the checkout."), "workspace"), "--version");
}
