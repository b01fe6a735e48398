using Workspace.Core.Tables;
using Workspace.Frames.Schema;
using Workspace.Frames.Sql;

namespace Workspace.Frames.Expressions;

/// <summary>
/// Finds the types of formulas, and what is wrong with them, while a plan is being built: DuckDB binds them to a table
/// that has the right columns and no rows, so no data is touched.
/// </summary>
/// <param name="database">The database whose functions count.</param>
/// <param name="input">The columns the formulas may use.</param>
/// <param name="verb">The verb they were given to, for errors.</param>
internal sealed class ExpressionBinder(FrameDatabase database, FrameSchema input, string verb)
{
    private static readonly ExpressionWriter Writer = new(DuckDbDialect.Instance);

    /// <summary>Binds formulas that make a value per row.</summary>
    /// <param name="items">The formulas.</param>
    public IReadOnlyList<ColumnSchema> Bind(IReadOnlyList<NamedExpression> items) => BindAll(items, grouping: []);

    /// <summary>Binds formulas that make a value per group.</summary>
    /// <param name="keys">What makes the groups.</param>
    /// <param name="aggregates">What is computed of each.</param>
    public IReadOnlyList<ColumnSchema> Bind(IReadOnlyList<NamedExpression> keys, IReadOnlyList<NamedExpression> aggregates) => BindAll([.. keys, .. aggregates], keys);

    private List<ColumnSchema> BindAll(IReadOnlyList<NamedExpression> items, IReadOnlyList<NamedExpression> grouping)
    {
        foreach (var item in items) TypeChecker.Check(item.Node, input, verb);
        List<NamedExpression> computed = [.. items.Where(item => item.Node is not ColumnReference)];
        var bound = computed.Count == 0 ? [] : database.Describe(CreateProbe(computed, grouping));
        var next = 0;
        List<ColumnSchema> schema = [];
        foreach (var item in items)
            schema.Add(item.Node is ColumnReference column ? input.Require(column.Name, verb) with { Name = item.Name } : bound[next++] with { Name = item.Name });
        return schema;
    }

    private string CreateProbe(IReadOnlyList<NamedExpression> computed, IReadOnlyList<NamedExpression> grouping)
    {
        var select = string.Join(", ", computed.Select(item => Writer.Write(item.Node)));
        var group = grouping.Count == 0 ? "" : $" GROUP BY {string.Join(", ", grouping.Select(key => Writer.Write(key.Node)))}";
        return $"SELECT {select} FROM ({EmptyTable.Select(Columns([.. computed, .. grouping]))}){group}";
    }

    // SQL as the user wrote it may use any column; otherwise a frame of ten thousand columns is bound as fast as one of ten.
    private IReadOnlyList<ColumnSchema> Columns(IReadOnlyList<NamedExpression> items)
    {
        List<ExpressionNode> parts = [.. items.SelectMany(item => item.Node.DescendantsAndSelf())];
        if (parts.Any(part => part is RawSql)) return input.Columns;
        return [.. parts.OfType<ColumnReference>().Select(column => column.Name).Distinct().Select(name => input.Require(name, verb))];
    }
}
