using System.Globalization;
using Spectre.Console;

namespace Workspace.Benchmarks;

/// <summary>Runs comparisons and prints both sides with their ratio.</summary>
internal sealed class ComparisonRunner(IAnsiConsole console)
{
    public async Task RunAsync(string title, IEnumerable<Comparison> comparisons)
    {
        var table = new Table().Border(TableBorder.Ascii2).Title(Markup.Escape(title))
            .AddColumns("task", "ours", "peer", "theirs", "ratio", "goal", "");
        table.Columns.Skip(1).ToList().ForEach(column => column.RightAligned());
        foreach (var comparison in comparisons)
        {
            var (ours, theirs) = await MeasureAsync(comparison);
            AddRow(table, comparison.Task, Text(ours.Value, comparison.Unit), comparison.Peer, Text(theirs.Value, comparison.Unit), ours.Value / theirs.Value, comparison.Goal);
            if (ours.PeakMiB > 0 && theirs.PeakMiB > 0)
                AddRow(table, $"{comparison.Task}: peak memory", Text(ours.PeakMiB, "MiB"), comparison.Peer, Text(theirs.PeakMiB, "MiB"), ours.PeakMiB / theirs.PeakMiB, comparison.MemoryGoal);
        }
        console.Write(table);
    }

    // The sides take turns, so that a slow minute of the machine hits both.
    private static async Task<(Measurement Ours, Measurement Theirs)> MeasureAsync(Comparison comparison)
    {
        await Console.Error.WriteAsync($"  {comparison.Task} against {comparison.Peer} ");
        var (ours, theirs) = (new List<Measurement>(), new List<Measurement>());
        for (var i = 0; i < comparison.Repeats; i++)
        {
            ours.Add(await comparison.Ours());
            theirs.Add(await comparison.Theirs());
            await Console.Error.WriteAsync('.');
        }
        await Console.Error.WriteLineAsync();
        return (Median(ours), Median(theirs));
    }

    private static Measurement Median(List<Measurement> runs) => runs.OrderBy(r => r.Value).ElementAt(runs.Count / 2);

    private static void AddRow(Table table, string task, string ours, string peer, string theirs, double ratio, double? goal)
    {
        var verdict = goal is null ? "" : ratio <= goal ? "met" : "missed";
        table.AddRow(Markup.Escape(task), ours, Markup.Escape(peer), theirs, $"{ratio:0.00}×", goal is null ? "" : $"≤ {goal:0.00}×", verdict);
    }

    private static string Text(double value, string unit) => string.Create(CultureInfo.InvariantCulture, $"{value:0.###} {unit}");
}
