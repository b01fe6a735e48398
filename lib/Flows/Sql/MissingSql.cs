using Workspace.Core.Tables;

namespace Workspace.Flows.Sql;

/// <summary>What counts as missing: NULL, NaN among real numbers, and blank text where asked for.</summary>
internal static class MissingSql
{
    public static string IsMissing(ColumnSchema column, bool blankIsMissing = false)
    {
        var name = SqlWriter.Name(column.Name);
        if (column.TypeName is "DOUBLE" or "FLOAT") return $"({name} IS NULL OR isnan({name}))";
        return blankIsMissing && column.Kind == ColumnKind.Text ? $"({name} IS NULL OR trim({name}) = '')" : $"({name} IS NULL)";
    }
}
