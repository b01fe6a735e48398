using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Workspace.Notebooks.Engine.Rewriting;

namespace Workspace.Notebooks.Engine.Compiling;

/// <summary>Turns the compiler's diagnostics into an error that shows the cell's own lines.</summary>
internal static class CompilationErrors
{
    private const int MaxShown = 20;

    public static CellCompilationException Describe(CellSource source, IEnumerable<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)
            .Select(d => (Diagnostic: d, Span: source.Locate(d)))
            .OrderBy(e => e.Span?.Start ?? default).ToList();
        var shown = errors.Take(MaxShown).Select(e => Describe(source, e.Diagnostic, e.Span)).ToList();
        var more = errors.Count - shown.Count;
        List<string> rest = more > 0 ? [string.Create(CultureInfo.InvariantCulture, $"… and {more} more errors")] : [];
        return new CellCompilationException(string.Join('\n', shown.Select(e => e.Summary).Concat(rest)), [.. shown.SelectMany(e => e.Lines), .. rest]) { Errors = shown };
    }

    /// <summary>Reports syntax errors alone: what they lead to later in the compiler is noise.</summary>
    /// <exception cref="CellCompilationException">The text has syntax errors.</exception>
    public static void ThrowIfSyntaxErrors(CellSource source)
    {
        var errors = source.Tree.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0) throw Describe(source, errors);
    }

    private static CompilationError Describe(CellSource source, Diagnostic diagnostic, LinePositionSpan? span)
    {
        var path = source.Tree.FilePath;
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        if (span is not { Start: var start, End: var end }) return new CompilationError(path, diagnostic.Id, message) { Hint = CompilationHints.For(diagnostic, "") };
        var line = source.Original.Lines[start.Line].ToString();
        var excerpt = SourceExcerpt.Of(line, start.Character, (end.Line > start.Line ? line.Length : end.Character) - start.Character);
        return new CompilationError(string.Create(CultureInfo.InvariantCulture, $"{path}:{start.Line + 1}:{start.Character + 1}"), diagnostic.Id, message)
        {
            SourceLine = excerpt.Line,
            Marker = excerpt.Marker,
            Hint = CompilationHints.For(diagnostic, line),
        };
    }
}
