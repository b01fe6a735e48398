using System.Globalization;
using Spectre.Console;

namespace Workspace.Benchmarks;

/// <summary>Runs comparisons and prints both sides with their ratio.</summary>
internal sealed class ComparisonRunner(IAnsiConsole output, IAnsiConsole progress)
{
    private int _missed;

    /// <summary>How many goals were missed so far.</summary>
    public int Missed => _missed;

    public async Task RunAsync(string title, IEnumerable<Comparison> comparisons)
    {
        var table = new Table().Border(TableBorder.Ascii2).Title(Markup.Escape(title))
            .AddColumns("task", "ours", "peer", "theirs", "ratio", "goal", "");
        foreach (var number in new[] { 1, 3, 4, 5 }) table.Columns[number].RightAligned();
        foreach (var comparison in comparisons)
        {
            var (ours, theirs) = await MeasureAsync(comparison);
            AddRow(table, comparison.Task, comparison, ours.Value, theirs.Value, comparison.Unit, comparison.Goal);
            if (comparison.MemoryGoal is { } goal)
                AddRow(table, $"{comparison.Task}: peak memory", comparison, ours.PeakMiB, theirs.PeakMiB, "MiB", goal);
        }
        output.Write(table);
    }

    /// <summary>A value with as many digits as are worth reading.</summary>
    internal static string Text(double value, string unit)
    {
        var format = value switch { >= 100 => "0", >= 10 => "0.0", >= 1 => "0.00", _ => "0.000" };
        return $"{value.ToString(format, CultureInfo.InvariantCulture)} {unit}";
    }

    // The sides take turns, so that a slow minute of the machine hits both.
    private async Task<(Measurement Ours, Measurement Theirs)> MeasureAsync(Comparison comparison)
    {
        var (ours, theirs) = (new List<Measurement>(), new List<Measurement>());
        for (var i = 0; i < comparison.Repeats; i++)
        {
            ours.Add(await comparison.Ours());
            theirs.Add(await comparison.Theirs());
        }
        string Line(List<Measurement> runs) => string.Join("  ", runs.Select(run => Text(run.Value, comparison.Unit)));
        progress.WriteLine($"  {comparison.Task}: ours {Line(ours)} | {comparison.Peer} {Line(theirs)}");
        return (Measurement.MedianOf(ours), Measurement.MedianOf(theirs));
    }

    private void AddRow(Table table, string task, Comparison comparison, double ours, double theirs, string unit, Goal? goal)
    {
        var met = goal?.IsMet(ours, theirs);
        if (met == false) _missed++;
        table.AddRow(
            Markup.Escape(task), Text(ours, unit), Markup.Escape(comparison.Peer), Text(theirs, unit),
            string.Create(CultureInfo.InvariantCulture, $"{ours / theirs:0.00}×"), goal?.ToString() ?? "",
            met switch { true => "met", false => "missed", null => "" });
    }
}
