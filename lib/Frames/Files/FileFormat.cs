using Workspace.Frames.Sql;

namespace Workspace.Frames.Files;

/// <summary>A file format to write, with its options.</summary>
/// <param name="Options">The options of DuckDB's COPY.</param>
internal sealed record FileFormat(string Options)
{
    /// <summary>Parquet.</summary>
    public static FileFormat Parquet { get; } = new("FORMAT parquet, COMPRESSION zstd");

    /// <summary>CSV with a header.</summary>
    /// <param name="separator">What stands between values.</param>
    public static FileFormat Csv(char separator) => new($"FORMAT csv, HEADER, DELIMITER {SqlText.Quote(separator.ToString())}");

    /// <summary>JSON.</summary>
    /// <param name="asLines">Whether to write one object per line instead of one array.</param>
    public static FileFormat Json(bool asLines) => new($"FORMAT json, ARRAY {(asLines ? "false" : "true")}");

    /// <summary>The statement that writes a query's result.</summary>
    /// <param name="sql">The query.</param>
    /// <param name="path">The file.</param>
    public string Copy(string sql, string path) => $"COPY ({sql}) TO {SqlText.Quote(path)} ({Options})";
}
