using Workspace.Frames.Errors;
using Workspace.Frames.Expressions;
using Workspace.Frames.Plans;
using Workspace.Frames.Schema;
using Workspace.Frames.Sql;

namespace Workspace.Frames.Files;

/// <summary>Opens a CSV file: guesses once what the options leave open, and fixes it for all later reads.</summary>
/// <param name="database">The database that reads it.</param>
/// <param name="path">The file, or a pattern for several.</param>
/// <param name="options">What is known.</param>
internal sealed class CsvSource(FrameDatabase database, string path, CsvOptions options)
{
    private const int MaxGuessedColumns = 1000;

    /// <summary>Guesses and builds the plan that reads the file.</summary>
    /// <exception cref="CsvException">No table can be made out.</exception>
    public SourcePlan Open()
    {
        var full = FilePath.Require(path);
        var dialect = new CsvSniffer(database, FirstFile(full), options).Sniff();
        var call = CreateCall(full, WithTypes(dialect), options);
        var schema = new FrameSchema(database.Describe($"SELECT * FROM {call.WithoutGuessing()}"), nameof(Frame.ReadCsv));
        var plan = new CsvPlan(path, CanGuess(dialect, call) ? call.WithBriefGuessing() : call.WithoutGuessing(), schema);
        return options.BadRows == BadRows.Skip ? new CsvRejects(database, plan).Separate() : plan;
    }

    /// <summary>The call that reads a file whose dialect is known.</summary>
    /// <param name="path">The file, or a pattern for several.</param>
    /// <param name="dialect">Its dialect.</param>
    /// <param name="options">What the user said.</param>
    public static CsvCall CreateCall(string path, CsvDialect dialect, CsvOptions options)
    {
        var columns = string.Join(", ", dialect.Columns.Select(column => $"{SqlText.Quote(column.Name)}: {SqlText.Quote(column.Type)}"));
        return new CsvCall("read_csv", path, [])
            .WithSql("columns", $"{{{columns}}}")
            .With("delim", dialect.Separator)
            // No quotes in the first rows does not mean none later.
            .With("quote", dialect.Quote.Length > 0 || options.Quote == '\0' ? dialect.Quote : "\"")
            .With("escape", dialect.Escape.Length > 0 ? dialect.Escape : null)
            .With("comment", dialect.Comment.Length > 0 ? dialect.Comment : null)
            .With("skip", dialect.SkipLines)
            .With("header", dialect.HasHeader)
            .With("dateformat", dialect.DateFormat)
            .With("timestampformat", dialect.TimeFormat)
            .With("decimal_separator", options.DecimalPoint == '.' ? null : options.DecimalPoint)
            .With("encoding", options.Encoding == "utf-8" ? null : options.Encoding)
            .With("null_padding", options.FillShortRows ? true : null)
            .WithMissingTexts(options);
    }

    // DuckDB's look at the file may refuse what its reader takes, and costs more than it saves where there are many columns.
    private bool CanGuess(CsvDialect dialect, CsvCall call)
    {
        if (!dialect.IsRegular || dialect.Columns.Count > MaxGuessedColumns) return false;
        try
        {
            return database.Describe($"SELECT * FROM {call.WithBriefGuessing()}").Count > 0;
        }
        catch (FrameException)
        {
            return false;
        }
    }

    private CsvDialect WithTypes(CsvDialect dialect)
    {
        foreach (var name in options.Types.Keys)
        {
            if (!dialect.Columns.Any(column => column.Name == name))
                throw new Core.Errors.UnknownNameException("Column", name, $"{Path.GetFileName(path)}, to which CsvOptions.Types gives a type", [.. dialect.Columns.Select(column => column.Name)]);
        }
        return dialect with { Columns = [.. dialect.Columns.Select(column => (column.Name, options.Types.TryGetValue(column.Name, out var type) ? TypeNames.Check(type) : column.Type))] };
    }

    private string FirstFile(string full)
    {
        if (File.Exists(full)) return full;
        var files = database.Read($"SELECT file FROM glob({SqlText.Quote(full)}) ORDER BY file LIMIT 1")[0];
        return files.Length > 0 ? (string)files.ValueAt(0)! : throw new FileNotFoundException($"No file matches the pattern \"{path}\".", full);
    }
}
