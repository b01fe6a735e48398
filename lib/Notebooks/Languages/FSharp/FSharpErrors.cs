using FSharp.Compiler.Diagnostics;

namespace Workspace.Notebooks.Languages.FSharp;

/// <summary>Turns the F# compiler's diagnostics into an error that shows the cell's own lines.</summary>
internal static class FSharpErrors
{
    private const int MaxShown = 20;

    public static FSharpCompilationException? Describe(IEnumerable<FSharpDiagnostic> diagnostics, LanguageCell cell)
    {
        var errors = diagnostics.Where(diagnostic => diagnostic.Severity.IsError).Take(MaxShown).ToList();
        if (errors.Count == 0) return null;
        var source = cell.Code.Split('\n');
        var summaries = errors.ConvertAll(error => FormattableString.Invariant(
            $"{cell.Name}, line {error.StartLine}, column {error.StartColumn + 1}: error {error.ErrorNumberText}: {error.Message.ReplaceLineEndings(" ")}"));
        return new FSharpCompilationException(string.Join('\n', summaries), [.. errors.SelectMany((error, i) => Show(summaries[i], error, source))]);
    }

    private static IEnumerable<string> Show(string summary, FSharpDiagnostic error, string[] source)
    {
        yield return summary;
        if (error.StartLine < 1 || error.StartLine > source.Length) yield break;
        var line = source[error.StartLine - 1].TrimEnd('\r');
        var length = error.EndLine == error.StartLine ? Math.Max(1, error.EndColumn - error.StartColumn) : 1;
        yield return "    " + line;
        yield return "    " + new string(' ', Math.Min(error.StartColumn, line.Length)) + new string('^', length);
    }
}
