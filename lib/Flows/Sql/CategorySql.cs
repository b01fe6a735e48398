using System.Text;

namespace Workspace.Flows.Sql;

/// <summary>SQL that turns the categories of a column into something else.</summary>
internal static class CategorySql
{
    /// <summary>A value per category; missing stays missing, anything else becomes <paramref name="otherwise"/>.</summary>
    public static string Map(string column, IEnumerable<(string Category, string Sql)> values, string otherwise)
    {
        var sql = new StringBuilder($"CASE WHEN {SqlWriter.Name(column)} IS NULL THEN NULL");
        foreach (var (category, value) in values)
            sql.Append(" WHEN ").Append(SqlWriter.AsText(column)).Append(" = ").Append(SqlWriter.Text(category)).Append(" THEN ").Append(value);
        return sql.Append(" ELSE ").Append(otherwise).Append(" END").ToString();
    }

    /// <summary>Fails when a row with another category is read.</summary>
    public static string Error(string column) =>
        $"error('Column \"{column.Replace("'", "''", StringComparison.Ordinal)}\" holds the category \"' || {SqlWriter.AsText(column)} || '\", which was not there when the flow was fitted. Fit on data that has it, or choose another treatment of unknown categories.')";
}
