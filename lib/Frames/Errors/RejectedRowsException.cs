using System.Globalization;

namespace Workspace.Frames.Errors;

/// <summary>A CSV file has rows that do not fit its columns.</summary>
public sealed class RejectedRowsException : CsvException
{
    private const int MaxListed = 5;
    private const int MaxText = 60;

    /// <summary>Creates the error.</summary>
    /// <param name="path">The file.</param>
    /// <param name="rows">The first rows that do not fit.</param>
    /// <param name="isComplete">Whether these are all of them.</param>
    /// <param name="innerException">The error underneath.</param>
    public RejectedRowsException(string path, IReadOnlyList<RejectedRow> rows, bool isComplete, Exception innerException)
        : base(path, Describe(path, rows, isComplete), innerException)
    {
        Rows = rows;
        IsComplete = isComplete;
    }

    /// <summary>The first rows that do not fit, up to 20.</summary>
    public IReadOnlyList<RejectedRow> Rows { get; }

    /// <summary>Whether these are all of them.</summary>
    public bool IsComplete { get; }

    private static string Describe(string path, IReadOnlyList<RejectedRow> rows, bool isComplete)
    {
        var count = (isComplete ? "" : "at least ") + string.Create(CultureInfo.InvariantCulture, $"{rows.Count} row{(rows.Count == 1 ? "" : "s")}");
        var listed = string.Concat(rows.Take(MaxListed).Select(row => string.Create(CultureInfo.InvariantCulture, $"\n  line {row.Line}: {row.Problem.TrimEnd('.')}: {Cut(row.Text)}")));
        var more = rows.Count > MaxListed ? "\n  …" : "";
        return $"{System.IO.Path.GetFileName(path)} has {count} that do not fit its columns:{listed}{more}\n{Advise(rows)} " +
               "Or set CsvOptions.BadRows to BadRows.Skip to read the others and find these in frame.RejectedRows.";
    }

    private static string Advise(IReadOnlyList<RejectedRow> rows)
    {
        if (rows.FirstOrDefault(row => row.Problem.Contains("converting", StringComparison.Ordinal)) is { Column: { } column })
            return $"Give the column a type that holds all its values, CsvOptions.Types: [\"{column}\"] = \"VARCHAR\", or have more rows looked at, SampleRows = -1.";
        if (rows.Any(row => row.Problem.Contains("unicode", StringComparison.Ordinal))) return "Set CsvOptions.Encoding, for example to \"latin-1\".";
        if (rows.Any(row => row.Problem.Contains("quote", StringComparison.Ordinal))) return "Close the quotes in the file, or, where they are plain characters, set CsvOptions.Quote to '\\0'.";
        return "Set CsvOptions.FillShortRows where only values at the end of rows are missing, or CsvOptions.Separator where it was guessed wrong.";
    }

    private static string Cut(string text)
    {
        var line = text.Trim().ReplaceLineEndings("⏎");
        return line.Length <= MaxText ? line : line[..MaxText] + "…";
    }
}
