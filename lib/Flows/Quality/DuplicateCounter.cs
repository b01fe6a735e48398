using Workspace.Flows.Sql;
using Workspace.Frames;

namespace Workspace.Flows.Quality;

/// <summary>Counts rows that repeat another one.</summary>
internal static class DuplicateCounter
{
    /// <summary>Rows beyond the first of each kind; missing values count as alike.</summary>
    /// <remarks>
    /// Whole rows are compared only where their hashes meet, which they hardly do by chance: a table of whole rows takes
    /// several times the memory and time of one of hashes.
    /// </remarks>
    public static long Count(Frame table)
    {
        var hash = $"hash({SqlWriter.Names(table.Schema.Select(column => column.Name))})";
        using var suspects = table.Sql($"SELECT * FROM self WHERE {hash} IN (SELECT {hash} FROM self GROUP BY 1 HAVING count(*) > 1)").Collect();
        return suspects.CountRows() - suspects.Distinct().CountRows();
    }
}
