using System.Text;

namespace Workspace.Flows.Sql;

/// <summary>SQL that turns the categories of a column into something else.</summary>
internal static class CategorySql
{
    // A CASE compares a row with one category after another; from about as many on, finding it by its hash is faster.
    private const int MostCases = 64;

    /// <summary>A value per category; missing stays missing, anything else becomes <paramref name="otherwise"/>.</summary>
    /// <param name="column">The column.</param>
    /// <param name="values">The categories, each once, and the value of each as SQL; null for one that becomes missing.</param>
    /// <param name="otherwise">The value of all others as SQL.</param>
    public static string Map(string column, IEnumerable<(string Category, string? Sql)> values, string otherwise)
    {
        var list = values.ToList();
        return list.Count <= MostCases ? Cases(column, list, otherwise) : Lookup(column, list, otherwise);
    }

    /// <summary>Fails when a row with another category is read.</summary>
    public static string Error(string column) =>
        $"error('Column \"{column.Replace("'", "''", StringComparison.Ordinal)}\" holds the category \"' || {SqlWriter.AsText(column)} || '\", which was not there when the flow was fitted. Fit on data that has it, or choose another treatment of unknown categories.')";

    private static string Cases(string column, IEnumerable<(string Category, string? Sql)> values, string otherwise)
    {
        var sql = new StringBuilder($"CASE WHEN {SqlWriter.Name(column)} IS NULL THEN NULL");
        foreach (var (category, value) in values)
            sql.Append(" WHEN ").Append(SqlWriter.AsText(column)).Append(" = ").Append(SqlWriter.Text(category)).Append(" THEN ").Append(value ?? "NULL");
        return sql.Append(" ELSE ").Append(otherwise).Append(" END").ToString();
    }

    // The cast finds the category's number by its hash. A join would do that, too, but might not keep the order of the rows.
    private static string Lookup(string column, List<(string Category, string? Sql)> values, string otherwise)
    {
        var text = SqlWriter.AsText(column);
        var present = values.Where(v => v.Sql is not null).ToList();
        var missing = values.Where(v => v.Sql is null).Select(v => SqlWriter.Text(v.Category)).ToList();
        var number = $"enum_code(TRY_CAST({text} AS ENUM({string.Join(", ", present.Select(v => SqlWriter.Text(v.Category)))})))";
        var found = present.Count == 0 ? "NULL" : $"[{string.Join(", ", present.Select(v => v.Sql))}][{number} + 1]";
        var becomesMissing = missing.Count == 0 ? "" : $" OR {text} IN ({string.Join(", ", missing)})";
        return $"CASE WHEN {SqlWriter.Name(column)} IS NULL{becomesMissing} THEN NULL ELSE coalesce({found}, {otherwise}) END";
    }
}
