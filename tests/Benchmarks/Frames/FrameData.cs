using System.Globalization;
using Workspace.Frames;

namespace Workspace.Benchmarks.Frames;

/// <summary>The files that the frame tasks of both sides read, made once per number of rows.</summary>
internal static class FrameData
{
    private const int WarmUpRows = 1_000;

    // Values come from hashes of the row's number, so that every machine makes the same files.
    private static string Rows(int rows) => $"""
        SELECT i AS id,
               (hash(i) % 1000)::INTEGER AS key,
               (hash(i + 1000000007) % 1000000)::DOUBLE / 10000 AS value,
               (hash(i + 2000000011) % 1000000)::DOUBLE / 1000000 AS weight,
               ['red', 'green', 'blue', 'grey'][(hash(i + 3000000019) % 4)::INTEGER + 1] AS flag
        FROM range({rows}) AS r(i)
        """;

    private const string Keys = "SELECT i::INTEGER AS key, 'region ' || (i % 50)::VARCHAR AS region FROM range(1000) AS r(i)";

    public static string RowsFile(string folder) => Path.Combine(folder, "rows.csv");

    public static string KeysFile(string folder) => Path.Combine(folder, "keys.csv");

    /// <summary>A folder within with the same files of few rows, on which both sides run a task once before it is timed: code is then loaded and compiled.</summary>
    public static string WarmUpFolder(string folder) => Path.Combine(folder, "warm-up");

    /// <summary>Makes the files where they are missing.</summary>
    /// <returns>Their folder.</returns>
    public static string Ensure(int rows)
    {
        var folder = BenchmarkOptions.Folder(string.Create(CultureInfo.InvariantCulture, $"frames-{rows}"));
        Write(folder, rows);
        Write(Directory.CreateDirectory(WarmUpFolder(folder)).FullName, WarmUpRows);
        return folder;
    }

    private static void Write(string folder, int rows)
    {
        if (!File.Exists(KeysFile(folder))) Frame.Sql(Keys).WriteCsv(KeysFile(folder));
        if (!File.Exists(RowsFile(folder))) Frame.Sql(Rows(rows)).WriteCsv(RowsFile(folder));
    }
}
