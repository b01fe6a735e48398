namespace Workspace.Frames.Files;

/// <summary>How a CSV file is written, as far as it was guessed.</summary>
/// <param name="Separator">What stands between values.</param>
/// <param name="Quote">What stands around values; empty where none was seen.</param>
/// <param name="Escape">What stands before a quote inside quotes; empty where none was seen.</param>
/// <param name="Comment">What begins a line that is no data; empty for nothing.</param>
/// <param name="SkipLines">Lines before the header.</param>
/// <param name="HasHeader">Whether the first row holds names.</param>
/// <param name="Columns">Names and SQL types.</param>
/// <param name="DateFormat">The format of dates, or null where it is the usual one.</param>
/// <param name="TimeFormat">The format of times, or null where it is the usual one.</param>
internal sealed record CsvDialect(
    string Separator,
    string Quote,
    string Escape,
    string Comment,
    long SkipLines,
    bool HasHeader,
    IReadOnlyList<(string Name, string Type)> Columns,
    string? DateFormat,
    string? TimeFormat)
{
    /// <summary>Whether all rows looked at fit.</summary>
    public bool IsRegular { get; init; } = true;
}
