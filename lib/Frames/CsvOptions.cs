namespace Workspace.Frames;

/// <summary>What is known of a CSV file; whatever is null is guessed from its first rows.</summary>
public sealed record CsvOptions
{
    /// <summary>What stands between values: one character, or up to four. Default: guessed.</summary>
    public string? Separator { get; init; }

    /// <summary>What stands around values that hold separators; NUL for nothing. Default: guessed, or <c>"</c> where none is seen.</summary>
    public char? Quote { get; init; }

    /// <summary>What stands before a quote inside quotes. Default: guessed.</summary>
    public char? Escape { get; init; }

    /// <summary>Whether the first row holds the names of the columns. Default: guessed.</summary>
    public bool? HasHeader { get; init; }

    /// <summary>What begins a line that is no data, such as <c>#</c>. Default: guessed.</summary>
    public char? Comment { get; init; }

    /// <summary>How many lines to pass over at the start of the file. Default: guessed, mostly 0.</summary>
    public int? SkipLines { get; init; }

    /// <summary>The encoding: <c>utf-8</c>, <c>latin-1</c> or <c>utf-16</c>. Default <c>utf-8</c>.</summary>
    public string Encoding { get; init; } = "utf-8";

    /// <summary>Texts that mean a missing value, besides an empty one. Default: none.</summary>
    public IReadOnlyList<string> MissingTexts { get; init; } = [];

    /// <summary>The SQL types of some columns, by name: <c>["zip"] = "VARCHAR"</c>. Default: all guessed.</summary>
    public IReadOnlyDictionary<string, string> Types { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether every column is read as text. Default false.</summary>
    public bool AllText { get; init; }

    /// <summary>The format of dates, in strptime's letters: <c>%d.%m.%Y</c>. Default: guessed.</summary>
    public string? DateFormat { get; init; }

    /// <summary>The format of times, in strptime's letters: <c>%d.%m.%Y %H:%M</c>. Default: guessed.</summary>
    public string? TimeFormat { get; init; }

    /// <summary>What stands before the digits after the point. Default <c>.</c>.</summary>
    public char DecimalPoint { get; init; } = '.';

    /// <summary>How many rows to look at for guessing; -1 for all. Default 20 480.</summary>
    public int SampleRows { get; init; } = 20_480;

    /// <summary>What to do with rows that do not fit. Default: stop with a report of them.</summary>
    public BadRows BadRows { get; init; } = BadRows.Stop;

    /// <summary>Whether a row with too few values is filled up with missing ones, and so is no bad row. Default false.</summary>
    public bool FillShortRows { get; init; }
}
