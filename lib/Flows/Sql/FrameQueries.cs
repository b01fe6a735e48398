using Workspace.Core.Tables;
using Workspace.Frames;

namespace Workspace.Flows.Sql;

/// <summary>Small questions to a frame, whose answers a step learns.</summary>
internal static class FrameQueries
{
    /// <summary>One row of numbers; a missing one is NaN.</summary>
    public static double[] Numbers(this Frame frame, IReadOnlyList<string> expressions, string clauses = "")
    {
        var list = expressions.Select((e, i) => $"CAST({e} AS DOUBLE) AS v{i}");
        var columns = frame.ReadAll($"SELECT {string.Join(", ", list)} FROM self {clauses}");
        return [.. columns.Select(c => c.ToDoubles()[0])];
    }

    /// <summary>The whole result of a query, whose columns are named as the query names them.</summary>
    public static IReadOnlyList<TableColumn> ReadAll(this Frame frame, string sql)
    {
        var result = frame.Sql(sql);
        return result.ReadColumns([.. result.Schema.Select(c => c.Name)]);
    }

    /// <summary>The different values of a column as text, in the order of the values themselves; missing ones left out.</summary>
    public static IReadOnlyList<string> Categories(this Frame frame, string column)
    {
        var name = SqlWriter.Name(column);
        return frame.ReadAll($"SELECT CAST({name} AS VARCHAR) AS category FROM self WHERE {name} IS NOT NULL GROUP BY {name} ORDER BY {name}")[0].ToTexts()!;
    }
}
