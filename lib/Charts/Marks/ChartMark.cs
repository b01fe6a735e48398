using Workspace.Charts.Figures;
using Workspace.Charts.Scales;

namespace Workspace.Charts.Marks;

/// <summary>What a chart draws and from which channels: it becomes a figure once the options are known.</summary>
internal abstract record ChartMark
{
    /// <summary>Levels of colour beyond which eyes no longer tell them apart.</summary>
    protected const int MaxColors = 8;

    /// <summary>Panels beyond which none is large enough to read.</summary>
    protected const int MaxFacets = 12;

    /// <summary>Categories beyond which an axis is no longer read but counted.</summary>
    protected const int MaxCategories = 40;

    /// <summary>The kind of chart, as a sentence starts: <c>Histogram</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>Builds the figure.</summary>
    public abstract Figure Build(ChartOptions options);

    /// <summary>Notes rows that have no place on an axis.</summary>
    protected static void NoteDropped(ICollection<string> notes, string columns, int dropped, bool log)
    {
        if (dropped == 0) return;
        var why = log ? "missing, not finite, or not positive on a logarithmic axis" : "missing or not finite";
        notes.Add($"{NumberFormat.Count(dropped, "row")} {(dropped == 1 ? "is" : "are")} not shown: {columns} {why}.");
    }
}
