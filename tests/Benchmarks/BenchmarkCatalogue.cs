using Workspace.Benchmarks.Documents;
using Workspace.Benchmarks.Engine;
using Workspace.Benchmarks.Frames;
using Workspace.Benchmarks.Graphs;
using Workspace.Benchmarks.Kernel;
using Workspace.Benchmarks.Structures;
using Workspace.Benchmarks.Torch;
using Workspace.Benchmarks.Trees;
using Workspace.Core.Errors;

namespace Workspace.Benchmarks;

/// <summary>All benchmarks by name.</summary>
internal static class BenchmarkCatalogue
{
    public static IReadOnlyList<IBenchmark> All { get; } =
    [
        new DocumentsBenchmark(), new EngineBenchmark(), new FramesBenchmark(), new GraphsBenchmark(), new KernelBenchmark(), new StructuresBenchmark(), new TorchBenchmark(),
        new TreesBenchmark(),
    ];

    /// <exception cref="UnknownNameException">There is no such benchmark.</exception>
    public static IBenchmark Find(string name) =>
        All.FirstOrDefault(benchmark => benchmark.Name == name)
        ?? throw new UnknownNameException("Benchmark", name, "tests/Benchmarks", [.. All.Select(benchmark => benchmark.Name)]);
}
