using Workspace.Frames.Sql;

namespace Workspace.Frames.Files;

/// <summary>A call of one of DuckDB's CSV functions.</summary>
/// <param name="Function">The function.</param>
/// <param name="Path">The file, or a pattern for several.</param>
/// <param name="Arguments">Its named arguments, as SQL.</param>
internal sealed record CsvCall(string Function, string Path, IReadOnlyList<string> Arguments)
{
    /// <summary>The call with one more argument.</summary>
    /// <param name="name">The argument's name.</param>
    /// <param name="value">Its value; null leaves it out, and the character NUL stands for no character.</param>
    public CsvCall With(string name, object? value) => value is null ? this : this with
    {
        Arguments = [.. Arguments, $"{name} = {DuckDbDialect.Instance.Literal(value is char c ? c.ToString().Trim('\0') : value)}"],
    };

    /// <summary>The call with one more argument, whose value is SQL.</summary>
    /// <param name="name">The argument's name.</param>
    /// <param name="sql">Its value.</param>
    public CsvCall WithSql(string name, string sql) => this with { Arguments = [.. Arguments, $"{name} = {sql}"] };

    /// <summary>The call that takes what it is told as it is.</summary>
    public CsvCall WithoutGuessing() => With("auto_detect", false);

    /// <summary>
    /// The call that looks at one block of rows although nothing is left to guess: only so does DuckDB learn about how
    /// many rows the file has, without which it puts the wrong side of a join into memory.
    /// </summary>
    public CsvCall WithBriefGuessing() => With("sample_size", 2048);

    /// <summary>The call with the texts that mean a missing value; the empty text always does.</summary>
    /// <param name="options">What the user said.</param>
    public CsvCall WithMissingTexts(CsvOptions options) =>
        options.MissingTexts.Count == 0 ? this : WithSql("nullstr", $"[{string.Join(", ", options.MissingTexts.Prepend("").Select(SqlText.Quote))}]");

    /// <summary>The call as SQL.</summary>
    public override string ToString() => $"{Function}({string.Join(", ", Arguments.Prepend(SqlText.Quote(Path)))})";
}
