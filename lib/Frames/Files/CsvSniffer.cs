using Workspace.Frames.Errors;

namespace Workspace.Frames.Files;

/// <summary>Guesses how a CSV file is written, from its first rows.</summary>
/// <param name="database">The database that reads it.</param>
/// <param name="path">One file.</param>
/// <param name="options">What need not be guessed.</param>
internal sealed class CsvSniffer(FrameDatabase database, string path, CsvOptions options)
{
    private static readonly string[] Separators = [",", ";", "\t", "|"];

    // As many lines as tell whether a separator stands in most of them.
    private const int LinesLookedAt = 50;

    /// <summary>Guesses.</summary>
    /// <exception cref="CsvException">No table can be made out.</exception>
    public CsvDialect Sniff()
    {
        if (new FileInfo(path).Length == 0) throw new CsvException(path, $"{Name} is empty. A CSV file has at least a row with the names of its columns.");
        var call = BaseCall();
        CsvDialect dialect;
        try
        {
            dialect = Run(call);
        }
        catch (FrameException e)
        {
            dialect = SniffIgnoringErrors(call, e);
        }
        // Where rows have different lengths, the guess is one column that holds whole lines.
        if (options.Separator is null && dialect.Columns.Count == 1 && FindSeparator(dialect.Columns[0].Name) is { } separator)
            dialect = Run(call.With("delim", separator).With("ignore_errors", true)) with { IsRegular = false };
        return CheckBooleans(dialect);
    }

    private string Name => Path.GetFileName(path);

    private CsvCall BaseCall() => new CsvCall("sniff_csv", path, [])
        .With("delim", options.Separator)
        .With("quote", options.Quote)
        .With("escape", options.Escape)
        .With("header", options.HasHeader)
        .With("comment", options.Comment)
        .With("skip", options.SkipLines)
        .With("encoding", options.Encoding == "utf-8" ? null : options.Encoding)
        .With("decimal_separator", options.DecimalPoint == '.' ? null : options.DecimalPoint)
        .With("dateformat", options.DateFormat)
        .With("timestampformat", options.TimeFormat)
        .With("all_varchar", options.AllText ? true : null)
        .With("null_padding", options.FillShortRows ? true : null)
        .With("sample_size", options.SampleRows)
        .WithMissingTexts(options);

    private CsvDialect SniffIgnoringErrors(CsvCall call, FrameException error)
    {
        if (options.BadRows == BadRows.Stop && EncodingFault.Find(path, options.Encoding) is { } fault)
        {
            throw new CsvException(path, $"{Name} is not {options.Encoding}: line {fault.Line} holds bytes that no text has there ({fault.Excerpt}). " +
                "Set CsvOptions.Encoding, for example to \"latin-1\" or \"utf-16\".", error);
        }
        try
        {
            return Run(call.With("ignore_errors", true)) with { IsRegular = false };
        }
        catch (FrameException e)
        {
            throw new CsvException(path, $"{Name} could not be made out as a table. Set what you know in CsvOptions: Separator, Quote, HasHeader, SkipLines, Encoding. {FirstLine(e)}", e);
        }
    }

    private CsvDialect Run(CsvCall call)
    {
        var row = database.Read($"SELECT Delimiter, Quote, Escape, Comment, SkipRows, HasHeader, DateFormat, TimestampFormat, Columns FROM {call}");
        string Text(int column) => (string?)row[column].ValueAt(0) is { } text && text != "(empty)" ? text : "";
        string? TextOrNull(int column) => Text(column) is { Length: > 0 } text ? text : null;
        var columns = ((IReadOnlyList<object?>)row[8].ValueAt(0)!).Cast<IReadOnlyDictionary<string, object?>>();
        return new CsvDialect(Text(0), Text(1), Text(2), Text(3), Convert.ToInt64(row[4].ValueAt(0), System.Globalization.CultureInfo.InvariantCulture), (bool)row[5].ValueAt(0)!,
            [.. columns.Select(column => ((string)column["name"]!, (string)column["type"]!))], TextOrNull(6), TextOrNull(7));
    }

    private string? FindSeparator(string header)
    {
        if (options.Encoding != "utf-8") return null;
        List<string> lines = [.. File.ReadLines(path).Take(LinesLookedAt)];
        return Separators.Where(separator => header.Contains(separator, StringComparison.Ordinal))
            .FirstOrDefault(separator => lines.Count(line => line.Contains(separator, StringComparison.Ordinal)) * 2 > lines.Count);
    }

    // DuckDB takes yes and no, t and f, 1 and 0 for truth values; only true and false are nothing else.
    private CsvDialect CheckBooleans(CsvDialect dialect)
    {
        var suspects = dialect.Columns.Where(column => column.Type == "BOOLEAN").Select(column => column.Name).ToList();
        if (suspects.Count == 0) return dialect;
        var call = CsvSource.CreateCall(path, dialect with { Columns = [.. dialect.Columns.Select(column => (column.Name, "VARCHAR"))] }, options).WithoutGuessing().With("ignore_errors", true);
        var tests = suspects.Select(name => Sql.SqlText.QuoteName(name)).Select(name => $"bool_and(lower({name}) IN ('true', 'false')) AS {name}");
        var limit = options.SampleRows < 0 ? "" : $" LIMIT {options.SampleRows}";
        var real = database.Read($"SELECT {string.Join(", ", tests)} FROM (SELECT * FROM {call}{limit})").Where(column => column.ValueAt(0) is true).Select(column => column.Schema.Name).ToHashSet();
        return dialect with { Columns = [.. dialect.Columns.Select(column => column.Type == "BOOLEAN" && !real.Contains(column.Name) ? (column.Name, "VARCHAR") : column)] };
    }

    private static string FirstLine(FrameException error) => error.Message.Split('\n')[0].Replace("DuckDB refused the query. ", "", StringComparison.Ordinal);
}
