using System.Text;
using Workspace.Core.Display;
using Workspace.Flows.Display;
using Workspace.Frames;

namespace Workspace.Flows.Preview;

/// <summary>The first rows of a table after each step of a flow.</summary>
public sealed class FlowPreview
{
    private const string NewColour = "rgba(46,160,67,.25)";
    private const string ChangedColour = "rgba(210,153,34,.25)";

    private FlowPreview(IReadOnlyList<StepPreview> steps) => Steps = steps;

    /// <summary>The data before any step, then one entry per step.</summary>
    public IReadOnlyList<StepPreview> Steps { get; }

    /// <summary>Shows the tables as text and HTML; new columns are green (+), changed ones yellow (~), removed ones struck out (−).</summary>
    /// <returns>The representations.</returns>
    public MimeBundle ToMimeBundle()
    {
        var text = new StringBuilder();
        var html = new StringBuilder();
        foreach (var step in Steps)
        {
            var removed = step.Removed.Count == 0 ? "" : $"−{string.Join(", −", step.Removed)}";
            text.Append(Heading(step)).Append('\n').Append(Table(step, marks: true).ToText()).Append('\n');
            if (removed.Length > 0) text.Append(removed).Append('\n');
            text.Append('\n');
            // The last step is what one looks for; the others open on demand.
            html.Append(step == Steps[^1] ? "<details open>" : "<details>").Append("<summary>").Append(ReportTable.Escape(Heading(step))).Append("</summary>")
                .Append(Table(step, marks: false).ToHtml());
            if (step.Removed.Count > 0) html.Append("<div>removed: <s>").Append(ReportTable.Escape(string.Join(", ", step.Removed))).Append("</s></div>");
            html.Append("</details>");
        }
        return new MimeBundle(text.ToString().TrimEnd('\n')).With(MimeTypes.Html, html.ToString());
    }

    /// <inheritdoc/>
    public override string ToString() => (string)ToMimeBundle()[MimeTypes.Text];

    internal static FlowPreview Create(FittedFlow fitted, IReadOnlyList<Frame> frames, int rows)
    {
        List<StepPreview> steps = [];
        for (var i = 0; i < frames.Count; i++)
        {
            var title = i == 0 ? "The data" : fitted.Steps[i - 1].Step.Describe();
            steps.Add(StepPreviewer.Look(i, title, frames[i].Head(rows), i == 0 ? null : steps[^1]));
        }
        return new FlowPreview(steps);
    }

    private static string Heading(StepPreview step) => step.Number == 0 ? step.Title : FormattableString.Invariant($"{step.Number}. {step.Title}");

    private static ReportTable Table(StepPreview step, bool marks)
    {
        var table = new ReportTable([.. step.Columns.Select(c => marks ? Mark(c.Change) + c.Name : c.Name)]);
        var rows = step.Columns.Count == 0 ? 0 : step.Columns[0].Values.Count;
        for (var row = 0; row < rows; row++) table.Add([.. step.Columns.Select(c => c.Values[row] ?? "–")]);
        foreach (var (i, column) in step.Columns.Index())
            if (column.Change != ColumnChange.None) table.Colour(i, column.Change == ColumnChange.New ? NewColour : ChangedColour);
        return table;
    }

    private static string Mark(ColumnChange change) => change switch
    {
        ColumnChange.New => "+",
        ColumnChange.Changed => "~",
        _ => "",
    };
}
