using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Workspace.Notebooks.Documents;

/// <summary>
/// The percent format in C#, as jupytext writes it: <c>// %%</c> opens a code cell, <c>// %% [markdown]</c> one whose
/// lines are comments; tags follow as <c>tags=["…"]</c>. It holds no outputs or ids, and jupytext's header is not kept.
/// </summary>
/// <remarks>
/// As to jupytext, <c>%%</c> opens a cell only before white space, so <c>// %%sql</c> does not. A line of a cell that would open
/// another, such as a comment in a Mermaid diagram, is written with a backslash before the <c>%%</c>, which Markdown does not show.
/// </remarks>
public static partial class PercentFormat
{
    private const string Comment = "//";

    /// <summary>Reads a percent-format text.</summary>
    /// <param name="text">The file's text.</param>
    /// <returns>The notebook; text before the first marker is a code cell.</returns>
    public static NotebookDocument Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var document = NotebookDocument.Create();
        var body = WithoutHeader(text.ReplaceLineEndings("\n"));
        var marker = Match.Empty;
        var start = 0;
        foreach (Match next in Marker().Matches(body))
        {
            AddCell(document, marker, body[start..next.Index]);
            marker = next;
            start = next.Index + next.Length;
        }
        AddCell(document, marker, body[start..]);
        return document;
    }

    /// <summary>Writes a notebook in the percent format. Cells in another language than C# become comments that name it.</summary>
    /// <param name="document">The notebook; its outputs are left out.</param>
    /// <returns>The text.</returns>
    public static string Write(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = new StringBuilder();
        foreach (var cell in document.Cells)
        {
            if (text.Length > 0) text.Append('\n');
            text.Append(Comment).Append(" %%");
            if (cell.Kind != CellKind.Code) text.Append(" [").Append(cell.Language).Append(']');
            else if (cell.Language != CellLanguage.CSharp) text.Append(" language=\"").Append(cell.Language).Append('"');
            if (cell.Tags.Count > 0) text.Append(" tags=").Append(JsonSerializer.Serialize(cell.Tags));
            var source = cell.Code.ReplaceLineEndings("\n").Trim('\n');
            var body = cell.Language == CellLanguage.CSharp ? source : Commented(source);
            text.Append('\n').Append(MarkerInCell().Replace(body, @"$1\$2")).Append('\n');
        }
        return text.ToString();
    }

    [GeneratedRegex("""^//[^\S\n]*%%(?=\s|\z)[^\S\n]*(?:\[(?<kind>\w+)\])?(?<options>[^\n]*)$""", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Marker();

    // What would open a cell, or be taken for such a line made harmless.
    [GeneratedRegex("""^(//[^\S\n]*)(\\*%%(?=\s|\z))""", RegexOptions.Multiline)]
    private static partial Regex MarkerInCell();

    [GeneratedRegex("""^(//[^\S\n]*)\\(\\*%%(?=\s|\z))""", RegexOptions.Multiline)]
    private static partial Regex HarmlessMarker();

    [GeneratedRegex("""tags=(?<tags>\[[^\]]*\])""", RegexOptions.ExplicitCapture)]
    private static partial Regex TagList();

    [GeneratedRegex("language=\"(?<language>[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex LanguageName();

    [GeneratedRegex("""\A// ---\n.*?^// ---\n""", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Header();

    private static string WithoutHeader(string text) => Header().Replace(text, "", 1);

    private static void AddCell(NotebookDocument document, Match marker, string body)
    {
        var source = HarmlessMarker().Replace(body.Trim('\n'), "$1$2");
        if (!marker.Success && source.Trim().Length == 0) return;
        var language = LanguageName().Match(marker.Groups["options"].Value).Groups["language"].Value;
        var kind = marker.Groups["kind"].Value switch { "markdown" or "md" => CellKind.Markdown, "raw" => CellKind.Raw, _ => CellKind.Code };
        var cell = document.Add(kind, kind == CellKind.Code && language.Length == 0 ? source : Uncommented(source));
        if (language.Length > 0) cell.SetMetadata("polyglot_notebook", new JsonObject { ["kernelName"] = language });
        if (TagList().Match(marker.Groups["options"].Value) is { Success: true } tags) cell.SetMetadata("tags", ParseTags(tags.Groups["tags"].Value));
    }

    private static JsonNode? ParseTags(string tags)
    {
        try { return JsonNode.Parse(tags); }
        catch (JsonException e) { throw new NotANotebookException(null, $"has cell tags that are no JSON array: {tags}", innerException: e); }
    }

    private static string Commented(string source) =>
        string.Join('\n', source.Split('\n').Select(line => line.Length == 0 ? Comment : $"{Comment} {line}"));

    private static string Uncommented(string source) =>
        string.Join('\n', source.Split('\n').Select(line =>
            line.StartsWith(Comment + " ", StringComparison.Ordinal) ? line[3..]
            : line.StartsWith(Comment, StringComparison.Ordinal) ? line[2..]
            : line));
}
