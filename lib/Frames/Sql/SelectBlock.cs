using System.Globalization;
using System.Text;
using Workspace.Frames.Expressions;
using SortKey = Workspace.Frames.Expressions.SortKey;

namespace Workspace.Frames.Sql;

/// <summary>One SELECT as it is being put together: verbs join it as long as SQL's order of clauses allows.</summary>
internal sealed record SelectBlock(string From)
{
    /// <summary>What is selected; null for all columns of the source.</summary>
    public IReadOnlyList<NamedExpression>? Items { get; init; }

    /// <summary>How many items at the start are just all columns of the source.</summary>
    public int StarCount { get; init; }

    /// <summary>The condition on rows.</summary>
    public ExpressionNode? Where { get; init; }

    /// <summary>Whether the rows are groups.</summary>
    public bool IsGrouped { get; init; }

    /// <summary>What makes the groups.</summary>
    public IReadOnlyList<ExpressionNode> GroupBy { get; init; } = [];

    /// <summary>The keyword after SELECT that keeps one of several rows, or null.</summary>
    public string? Distinct { get; init; }

    /// <summary>The order.</summary>
    public IReadOnlyList<SortKey> OrderBy { get; init; } = [];

    /// <summary>How many rows are kept; null for all.</summary>
    public long? Limit { get; init; }

    /// <summary>How many rows are passed over first.</summary>
    public long Offset { get; init; }

    /// <summary>Whether this is a source and nothing else.</summary>
    public bool IsSource => Items is null && Where is null && !IsGrouped && Distinct is null && OrderBy.Count == 0 && !IsLimited;

    /// <summary>Whether rows are cut off.</summary>
    public bool IsLimited => Limit is not null || Offset > 0;

    /// <summary>Whether an item looks at other rows, so that what rows there are matters to it.</summary>
    public bool HasWindows => Items is not null && Items.Any(item => item.Node.DescendantsAndSelf().Any(node => node is WindowCall));

    /// <summary>
    /// Writes a formula over this block's columns as one over its source's, so that it can stand in the same SELECT.
    /// </summary>
    /// <param name="node">The formula.</param>
    /// <returns>The formula, or null where it uses a column that is computed here.</returns>
    public ExpressionNode? Resolve(ExpressionNode node)
    {
        if (Items is null) return node;
        if (node.DescendantsAndSelf().Any(part => part is RawSql || part is ColumnReference column && Find(column.Name) is not (ColumnReference or QualifiedColumn))) return null;
        return ExpressionRewriter.Rewrite(node, part => part is ColumnReference column ? Find(column.Name) : null);
    }

    /// <summary>The formula that makes a column.</summary>
    /// <param name="name">The column.</param>
    public ExpressionNode Find(string name) => Items is null ? new ColumnReference(name) : Items.First(item => item.Name == name).Node;

    /// <summary>The text of the SELECT.</summary>
    /// <param name="dialect">The engine's dialect.</param>
    public string Write(ISqlDialect dialect)
    {
        var writer = new ExpressionWriter(dialect);
        var text = new StringBuilder("SELECT ");
        if (Distinct is not null) text.Append(Distinct).Append(' ');
        text.Append(WriteItems(dialect, writer)).Append("\nFROM ").Append(From);
        if (Where is not null) text.Append("\nWHERE ").Append(writer.Write(Where));
        if (GroupBy.Count > 0) text.Append("\nGROUP BY ").AppendJoin(", ", GroupBy.Select(writer.Write));
        if (OrderBy.Count > 0) text.Append("\nORDER BY ").AppendJoin(", ", OrderBy.Select(writer.Write));
        if (Limit is { } limit) text.Append(CultureInfo.InvariantCulture, $"\nLIMIT {limit}");
        if (Offset > 0) text.Append(CultureInfo.InvariantCulture, $"\nOFFSET {Offset}");
        return text.ToString();
    }

    private string WriteItems(ISqlDialect dialect, ExpressionWriter writer)
    {
        if (Items is null) return "*";
        var written = Items.Skip(StarCount).Select(item => item.IsPassedOn ? dialect.Name(item.Name) : $"{writer.Write(item.Node)} AS {dialect.Name(item.Name)}");
        return string.Join(", ", StarCount > 0 ? written.Prepend("*") : written);
    }
}
