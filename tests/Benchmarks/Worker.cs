using System.Globalization;
using Workspace.Benchmarks.Documents;
using Workspace.Benchmarks.Frames;
using Workspace.Benchmarks.Graphs;
using Workspace.Benchmarks.Structures;
using Workspace.Benchmarks.Torch;
using Workspace.Benchmarks.Trees;
using Workspace.Core.Errors;

namespace Workspace.Benchmarks;

/// <summary>The hidden mode of this program: does one task in a fresh process and prints what it cost as JSON.</summary>
internal static class Worker
{
    // Family → work on a task and its folder or device, which returns the figure in the comparison's unit.
    private static readonly Dictionary<string, Func<string, string, double>> Families = new()
    {
        [DocumentTasks.Family] = DocumentTasks.Run,
        [FrameTasks.Family] = FrameTasks.Run,
        [NeighborTasks.Family] = NeighborTasks.Run,
        [StructureTasks.Family] = StructureTasks.Run,
        [TorchTasks.Family] = TorchTasks.Run,
        [TreeTasks.Family] = TreeTasks.Run,
    };

    /// <param name="arguments">Family, task and the folder of its data, or the device it runs on.</param>
    public static void Run(IReadOnlyList<string> arguments)
    {
        var (family, task, place) = (arguments[0], arguments[1], arguments[2]);
        if (!Families.TryGetValue(family, out var work)) throw new UnknownNameException("Family", family, "the worker", Families.Keys);
        var value = work(task, place);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $$"""{"value": {{value}}, "peak": {{ProcessMemory.PeakMiB()}}}"""));
    }
}
