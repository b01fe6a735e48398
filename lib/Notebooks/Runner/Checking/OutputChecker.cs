using System.Text.Json.Nodes;
using Workspace.Core.Display;
using Workspace.Notebooks.Documents;
using Workspace.Notebooks.Documents.Outputs;

namespace Workspace.Notebooks.Runner.Checking;

/// <summary>Compares the outputs of a run with the stored ones, by what they mean rather than by their bytes.</summary>
/// <remarks>
/// Console text and errors are compared line by line after <see cref="VolatileText"/>, numbers within the tolerance.
/// Of a display only its most telling representation counts: a plotly figure as JSON, tables in HTML by the key in
/// their first column, pictures by how they look, anything else as text.
/// </remarks>
internal sealed class OutputChecker(CheckOptions options)
{
    // More than this of one output tells nothing new.
    private const int MaxPerOutput = 5;

    private static readonly string[] MostTellingFirst =
        [MimeTypes.Plotly, MimeTypes.Json, MimeTypes.Html, MimeTypes.Svg, MimeTypes.Png, MimeTypes.Jpeg, MimeTypes.Markdown, MimeTypes.Text];

    /// <summary>The differences of one cell; none when its tags exclude it.</summary>
    public IEnumerable<OutputDifference> Compare(int cellNumber, NotebookCell fresh, IReadOnlyList<NotebookOutput> stored)
    {
        if (fresh.HasTag(CellTags.VolatileOutput) || fresh.HasTag(CellTags.CheckSkip)) return [];
        var tolerance = fresh.Metadata("workspace", "tolerance") is JsonValue value && value.TryGetValue<double>(out var own) ? own : options.Tolerance;
        var text = new TextComparer(new NumberComparer(tolerance));
        var outputs = fresh.Outputs;
        return CompareStream(StreamOutput.Stdout)
            .Concat(CompareStream(StreamOutput.Stderr))
            .Concat(CompareDisplays([.. stored.OfType<DisplayOutput>()], [.. outputs.OfType<DisplayOutput>()], text))
            .Concat(CompareErrors(stored.OfType<ErrorOutput>().FirstOrDefault(), outputs.OfType<ErrorOutput>().FirstOrDefault(), text))
            .Select(d => new OutputDifference(cellNumber, d.What, d.Expected, d.Actual));

        // Whole streams, because how two threads' lines interleave with displays is chance.
        IEnumerable<Difference> CompareStream(string name) => Limit(text.CompareLines(name, Joined(stored, name), Joined(outputs, name)));
    }

    private static string Joined(IEnumerable<NotebookOutput> outputs, string stream) =>
        VolatileText.Mask(string.Concat(outputs.OfType<StreamOutput>().Where(output => output.Name == stream).Select(output => output.Text)));

    private IEnumerable<Difference> CompareDisplays(List<DisplayOutput> stored, List<DisplayOutput> fresh, TextComparer text)
    {
        for (var i = 0; i < Math.Max(stored.Count, fresh.Count); i++)
        {
            var name = $"output {i + 1}";
            if (i >= stored.Count) yield return new Difference(name, "", Summary(fresh[i]));
            else if (i >= fresh.Count) yield return new Difference(name, Summary(stored[i]), "");
            else
            {
                foreach (var difference in Limit(CompareData(name, stored[i].Data, fresh[i].Data, text))) yield return difference;
            }
        }
    }

    private IEnumerable<Difference> CompareData(string name, MimeData stored, MimeData fresh, TextComparer text)
    {
        var type = MostTellingFirst.FirstOrDefault(candidate => stored.Types.Contains(candidate));
        if (type is null) return [];
        if (!fresh.Types.Contains(type)) return [new Difference(name, type, string.Join(", ", fresh.Types))];
        var what = $"{name}, {type}";
        return type switch
        {
            MimeTypes.Plotly or MimeTypes.Json => new JsonComparer(text).Compare(what, stored.Node(type), fresh.Node(type)),
            MimeTypes.Html => new HtmlComparer(text).Compare(what, stored.Text(type) ?? "", fresh.Text(type) ?? ""),
            MimeTypes.Svg or MimeTypes.Png or MimeTypes.Jpeg => new ImageComparer(options, text).Compare(what, type, stored.Text(type) ?? "", fresh.Text(type) ?? ""),
            _ => text.CompareLines(what, stored.Text(type) ?? "", fresh.Text(type) ?? ""),
        };
    }

    private static IEnumerable<Difference> CompareErrors(ErrorOutput? stored, ErrorOutput? fresh, TextComparer text)
    {
        if (stored?.Name != fresh?.Name) return [new Difference("error", stored?.Name ?? "", fresh?.Name ?? "")];
        return text.CompareLines("error message", VolatileText.Mask(stored?.Value ?? ""), VolatileText.Mask(fresh?.Value ?? ""));
    }

    private static string Summary(DisplayOutput output) => output.Data.Text(MimeTypes.Text) ?? string.Join(", ", output.Data.Types);

    private static List<Difference> Limit(IEnumerable<Difference> differences)
    {
        var all = differences.ToList();
        if (all.Count <= MaxPerOutput) return all;
        return [.. all.Take(MaxPerOutput), new Difference($"and {all.Count - MaxPerOutput} more differences in the same output", "", "")];
    }
}
