using System.Globalization;
using System.Text.RegularExpressions;
using Workspace.Frames.Errors;

namespace Workspace.Languages.Sql;

/// <summary>Says where in the cell DuckDB found an error.</summary>
internal static partial class SqlErrors
{
    private const string Ellipsis = "...";

    public static SqlException Describe(FrameException error, SqlStatement statement, string cell, string cellName)
    {
        var match = Place().Match(error.Excerpt ?? "");
        if (!match.Success) return new SqlException(error.Message, [error.Message], error);
        var first = cell.AsSpan(0, statement.Start).Count('\n');
        var line = first + int.Parse(match.Groups["line"].ValueSpan, CultureInfo.InvariantCulture);
        var source = cell.Split('\n') is var lines && line <= lines.Length ? lines[line - 1].TrimEnd('\r') : "";
        var column = ColumnOf(match, source);
        var message = string.Create(CultureInfo.InvariantCulture, $"{cellName}, line {line}, column {column + 1}: {error.Message}");
        return new SqlException(message, [message, "    " + source, "    " + new string(' ', column) + "^"], error);
    }

    // DuckDB cuts long lines at both ends, so its column is found by the text it shows.
    private static int ColumnOf(Match match, string source)
    {
        var shown = match.Groups["text"].Value;
        var caret = match.Groups["caret"].Length - match.Groups["head"].Length;
        var cut = shown.StartsWith(Ellipsis, StringComparison.Ordinal) ? Ellipsis.Length : 0;
        var bare = shown[cut..];
        if (bare.EndsWith(Ellipsis, StringComparison.Ordinal)) bare = bare[..^Ellipsis.Length];
        var at = source.IndexOf(bare.Trim(), StringComparison.Ordinal);
        var blanks = bare.Length - bare.TrimStart().Length;
        return Math.Clamp(at < 0 ? caret : at - blanks + caret - cut, 0, source.Length);
    }

    [GeneratedRegex(@"^(?<head>LINE (?<line>\d+): )(?<text>[^\n]*)\n(?<caret> *)\^", RegexOptions.ExplicitCapture)]
    private static partial Regex Place();
}
