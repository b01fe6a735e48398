using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Workspace.Notebooks.Engine;

/// <summary>Turns the compiler's diagnostics into an error that shows the cell's own lines.</summary>
internal static class CompilationErrors
{
    private const int MaxShown = 20;
    private const int MaxLineLength = 160;

    public static CellCompilationException Describe(CellSource source, IEnumerable<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)
            .Select(d => (Diagnostic: d, Position: source.Locate(d)))
            .OrderBy(e => e.Position ?? default).ToList();
        var shown = errors.Take(MaxShown).ToList();
        var summaries = shown.ConvertAll(e => Summarize(source, e.Diagnostic, e.Position));
        var lines = shown.SelectMany((e, i) => Show(source, summaries[i], e.Diagnostic, e.Position)).ToList();
        if (errors.Count > MaxShown)
        {
            var more = string.Create(CultureInfo.InvariantCulture, $"… and {errors.Count - MaxShown} more errors");
            summaries.Add(more);
            lines.Add(more);
        }
        return new CellCompilationException(string.Join('\n', summaries), lines);
    }

    private static string Summarize(CellSource source, Diagnostic diagnostic, LinePosition? position)
    {
        var text = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        return position is { } at
            ? string.Create(CultureInfo.InvariantCulture, $"{source.Tree.FilePath}, line {at.Line + 1}, column {at.Character + 1}: error {diagnostic.Id}: {text}")
            : $"{source.Tree.FilePath}: error {diagnostic.Id}: {text}";
    }

    private static IEnumerable<string> Show(CellSource source, string summary, Diagnostic diagnostic, LinePosition? position)
    {
        yield return summary;
        var line = position is null ? "" : source.Original.Lines[position.Value.Line].ToString();
        if (position is { } at)
        {
            var start = at.Character > MaxLineLength / 2 ? at.Character - MaxLineLength / 2 : 0;
            var excerpt = line.Substring(start, Math.Min(MaxLineLength, line.Length - start));
            yield return "    " + excerpt;
            // Tabs stay tabs, so that the caret stands below its place whatever their width.
            yield return "    " + string.Concat(line.Skip(start).Take(at.Character - start).Select(c => c == '\t' ? '\t' : ' ')) + "^";
        }
        if (CompilationHints.For(diagnostic, line) is { } hint) yield return "    Hint: " + hint;
    }
}
