using System.Text.RegularExpressions;
using Workspace.Core.Display;
using Workspace.Notebooks.LanguageServices;

namespace Workspace.Languages.Sql;

/// <summary>Completes names of tables and columns, and SQL's words.</summary>
internal sealed partial class SqlLanguageService(SqlSession session) : ILanguageService
{
    private static readonly string[] Keywords =
        ["SELECT", "FROM", "WHERE", "GROUP BY", "ORDER BY", "HAVING", "LIMIT", "JOIN", "LEFT JOIN", "ON", "USING", "AS", "DISTINCT", "UNION ALL", "WITH", "INSERT INTO", "VALUES", "UPDATE", "DELETE FROM", "CREATE TABLE", "DROP TABLE", "DESCRIBE", "AND", "OR", "NOT", "NULL", "CASE", "WHEN", "THEN", "ELSE", "END", "BETWEEN", "LIKE", "count", "sum", "avg", "min", "max"];

    public Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        var typed = Word().Match(code[..position]);
        var tables = session.ListTables();
        var start = position - typed.Groups["name"].Length;
        var columns = typed.Groups["table"] is { Success: true } table
            ? tables.GetValueOrDefault(table.Value) ?? []
            : tables.Where(entry => code.Contains(entry.Key, StringComparison.OrdinalIgnoreCase)).SelectMany(entry => entry.Value);
        IEnumerable<CompletionItem> items = columns.Distinct().Select(name => new CompletionItem(name, CompletionKind.Column));
        if (!typed.Groups["table"].Success)
            items = items.Concat(tables.Keys.Select(name => new CompletionItem(name, CompletionKind.Table))).Concat(Keywords.Select(word => new CompletionItem(word, CompletionKind.Keyword)));
        return Task.FromResult(new CompletionList(start, position, [.. items.Where(item => item.Text.StartsWith(typed.Groups["name"].Value, StringComparison.OrdinalIgnoreCase))]));
    }

    public Task<MimeBundle?> InspectAsync(string code, int position, InspectionDetail detail = InspectionDetail.Summary, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        var word = Word().Match(code[..position]).Groups["name"].Value + Rest().Match(code[position..]).Value;
        if (session.ListTables().FirstOrDefault(entry => string.Equals(entry.Key, word, StringComparison.OrdinalIgnoreCase)) is not { Key: { } name } table) return Task.FromResult<MimeBundle?>(null);
        var text = $"table {name}({string.Join(", ", table.Value)})";
        return Task.FromResult<MimeBundle?>(new MimeBundle(text).With(MimeTypes.Markdown, $"`{text}`"));
    }

    public Completeness CheckCompleteness(string code) => new(code.TrimEnd().EndsWith(';') ? CompletenessStatus.Complete : CompletenessStatus.Unknown);

    [GeneratedRegex(@"((?<table>\w+)\.)?(?<name>\w*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Word();

    [GeneratedRegex(@"^\w*")]
    private static partial Regex Rest();
}
