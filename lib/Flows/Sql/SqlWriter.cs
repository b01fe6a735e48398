using System.Globalization;

namespace Workspace.Flows.Sql;

/// <summary>Writes names and values as SQL, in the form that DuckDB and Trino share.</summary>
internal static class SqlWriter
{
    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(Name));

    public static string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A double exactly: without an exponent SQL would read a decimal.</summary>
    public static string Number(double number)
    {
        if (!double.IsFinite(number)) return $"CAST('{number.ToString(CultureInfo.InvariantCulture)}' AS DOUBLE)";
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('E', StringComparison.Ordinal) ? text : text + "e0";
    }

    /// <summary>A column's value as the text by which categories are known.</summary>
    public static string AsText(string column) => $"CAST({Name(column)} AS VARCHAR)";

    public static string AsNumber(string column) => $"CAST({Name(column)} AS DOUBLE)";
}
