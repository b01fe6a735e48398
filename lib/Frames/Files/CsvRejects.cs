using System.Globalization;
using Workspace.Frames.Errors;
using Workspace.Frames.Plans;
using Workspace.Frames.Schema;

namespace Workspace.Frames.Files;

/// <summary>Finds the rows of a CSV file that do not fit.</summary>
/// <param name="database">The database that reads it.</param>
/// <param name="plan">The plan that reads it.</param>
internal sealed class CsvRejects(FrameDatabase database, CsvPlan plan)
{
    private const int MaxReported = 20;

    // Temporary tables belong to a connection; the names keep clear of those of DuckDB and of the user.
    private const string RejectsTable = "workspace_rejects";
    private const string ScansTable = "workspace_reject_scans";

    /// <summary>Reads the whole file into memory without the rows that do not fit, and keeps those beside it.</summary>
    public CollectedPlan Separate()
    {
        var (good, bad) = (database.NewTableName(), database.NewTableName());
        database.Execute(
            $"CREATE TABLE {good} AS SELECT * FROM {Rejecting()}",
            $"CREATE TABLE {bad} AS {SelectRejects()}",
            $"DROP TABLE {RejectsTable}",
            $"DROP TABLE {ScansTable}");
        var rejected = new CollectedPlan(new CollectedTable(database, bad), new FrameSchema(database.Describe($"SELECT * FROM {bad}"), nameof(Frame.RejectedRows)));
        return new CollectedPlan(new CollectedTable(database, good), plan.Schema) { Rejected = rejected };
    }

    /// <summary>Makes the exception for a file with rows that do not fit.</summary>
    /// <param name="cause">What stopped the query.</param>
    /// <returns>The exception, or null where the file is in order.</returns>
    public RejectedRowsException? CreateException(FrameException cause)
    {
        var rows = Report();
        return rows.Count == 0 ? null : new RejectedRowsException(plan.Path, rows, isComplete: rows.Count < MaxReported, cause);
    }

    private List<RejectedRow> Report() => database.Use(connection =>
    {
        // Every column, because one that is not read is not converted.
        connection.Execute($"CREATE TEMP TABLE workspace_reject_counts AS SELECT count(COLUMNS(*)) FROM {Rejecting().With("rejects_limit", MaxReported)}");
        using var statement = connection.Prepare(SelectRejects());
        using var result = statement.Execute();
        var columns = FrameDatabase.ReadAll(result, statement.ReadColumns());
        foreach (var table in new[] { "workspace_reject_counts", RejectsTable, ScansTable }) connection.Execute($"DROP TABLE {table}");
        return Enumerable.Range(0, columns[0].Length).Select(row => new RejectedRow(
            Convert.ToInt64(columns[0].ValueAt(row), CultureInfo.InvariantCulture),
            columns[1].ValueAt(row) as string,
            (string)columns[2].ValueAt(row)!,
            columns[3].ValueAt(row) as string ?? "")).ToList();
    });

    private CsvCall Rejecting() => plan.Call.WithoutGuessing().With("store_rejects", true).With("rejects_table", RejectsTable).With("rejects_scan", ScansTable);

    private static string SelectRejects() =>
        $"SELECT line, column_name AS \"column\", error_message AS problem, csv_line AS text FROM {RejectsTable} ORDER BY line";
}
