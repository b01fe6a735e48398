using Workspace.Flows.Steps;

namespace Workspace.Flows.Sql;

/// <summary>The SQL names of column types.</summary>
internal static class ColumnTypeSql
{
    public static string Of(ColumnType type) => type switch
    {
        ColumnType.Boolean => "BOOLEAN",
        ColumnType.Integer => "BIGINT",
        ColumnType.Real => "DOUBLE",
        ColumnType.Text => "VARCHAR",
        ColumnType.Date => "DATE",
        ColumnType.Timestamp => "TIMESTAMP",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No such column type."),
    };

    /// <summary>A value written as invariant text, as a constant of a type.</summary>
    public static string Constant(string? value, string typeName) => value is null ? $"CAST(NULL AS {typeName})" : $"CAST({SqlWriter.Text(value)} AS {typeName})";
}
