using Workspace.Core.Tables;

namespace Workspace.Frames.Sql;

/// <summary>A table of given columns without rows, to bind queries to.</summary>
internal static class EmptyTable
{
    /// <summary>The SELECT that makes it.</summary>
    /// <param name="columns">The columns.</param>
    public static string Select(IReadOnlyList<ColumnSchema> columns) =>
        columns.Count == 0
            ? "SELECT 1"
            : $"SELECT {string.Join(", ", columns.Select(column => $"CAST(NULL AS {column.TypeName}) AS {SqlText.QuoteName(column.Name)}"))} WHERE false";
}
