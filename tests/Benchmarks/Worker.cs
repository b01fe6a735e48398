using System.Globalization;
using Workspace.Benchmarks.Frames;
using Workspace.Benchmarks.Graphs;
using Workspace.Benchmarks.Trees;
using Workspace.Core.Errors;

namespace Workspace.Benchmarks;

/// <summary>The hidden mode of this program: does one task in a fresh process and prints what it cost as JSON.</summary>
internal static class Worker
{
    public const string Command = "worker";

    // Family → work on a task and its folder, which returns seconds.
    private static readonly Dictionary<string, Func<string, string, double>> Families = new()
    {
        [FrameTasks.Family] = FrameTasks.Run,
        [GcnTask.Family] = GcnTask.Run,
        [NeighborTasks.Family] = NeighborTasks.Run,
        [TreeTasks.Family] = TreeTasks.Run,
    };

    /// <param name="arguments">Family, task and the folder of its data.</param>
    public static void Run(IReadOnlyList<string> arguments)
    {
        var (family, task, folder) = (arguments[0], arguments[1], arguments[2]);
        if (!Families.TryGetValue(family, out var work)) throw new UnknownNameException("Family", family, "the worker", Families.Keys);
        var seconds = work(task, folder);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $$"""{"value": {{seconds}}, "peak": {{ProcessMemory.PeakMiB()}}}"""));
    }
}
