using Workspace.Frames.Expressions;
using Workspace.Frames.Plans;

namespace Workspace.Frames.Sql;

/// <summary>
/// Compiles a plan into one SELECT. A verb joins the SELECT of its input where SQL's order of clauses gives the same
/// result, and else reads it as a subquery; engines flatten those, so this is for the reader's sake.
/// </summary>
/// <param name="dialect">The engine's dialect.</param>
internal sealed class PlanCompiler(ISqlDialect dialect)
{
    /// <summary>The aliases of the two sides of a join.</summary>
    public const string LeftAlias = "l";

    /// <inheritdoc cref="LeftAlias"/>
    public const string RightAlias = "r";

    /// <summary>Compiles a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The SELECT's text.</returns>
    public string Compile(PlanNode plan) => Build(plan).Write(dialect);

    private SelectBlock Build(PlanNode plan) => plan switch
    {
        SourcePlan source => new SelectBlock(source.From),
        ProjectPlan project => Project(Build(project.Input), project),
        FilterPlan filter => Filter(Build(filter.Input), filter.Condition),
        AggregatePlan aggregate => Aggregate(Build(aggregate.Input), aggregate),
        SortPlan sort => Sort(Build(sort.Input), sort.Keys),
        LimitPlan limit => Limit(Build(limit.Input), limit),
        DistinctPlan distinct => Distinct(Build(distinct.Input), distinct.Columns),
        JoinPlan join => Join(join),
        UnionPlan union => Union(union),
        UnpivotPlan unpivot => Unpivot(unpivot),
        SqlPlan sql => Text(sql),
        _ => throw new NotSupportedException($"{plan.GetType().Name} cannot be written as SQL."),
    };

    private SelectBlock Project(SelectBlock input, ProjectPlan project)
    {
        var looksAtRows = project.Items.Any(item => item.Node.DescendantsAndSelf().Any(node => node is WindowCall));
        // An output name in ORDER BY would hide a column of the source that is sorted by.
        var isOrderSafe = input.OrderBy.Count == 0 || input.Items is null && project.Items.All(item => item.IsPassedOn);
        var isOpen = input.Distinct is null && isOrderSafe && !(looksAtRows && (input.IsLimited || input.IsGrouped || input.OrderBy.Count > 0));
        IReadOnlyList<NamedExpression>? items = isOpen ? ResolveItems(input, project.Items) : null;
        if (items is null)
        {
            input = Nest(input);
            items = project.Items;
        }
        return input with { Items = items, StarCount = input.Items is null ? CountStar(project) : KeepStar(input, items) };
    }

    private static List<NamedExpression>? ResolveItems(SelectBlock input, IReadOnlyList<NamedExpression> items)
    {
        List<NamedExpression> resolved = [];
        foreach (var item in items)
        {
            // A column that is only passed on keeps its formula, however complex.
            var node = item.Node is ColumnReference column ? input.Find(column.Name) : input.IsGrouped ? null : input.Resolve(item.Node);
            if (node is null) return null;
            resolved.Add(new NamedExpression(item.Name, node));
        }
        return resolved;
    }

    private static int CountStar(ProjectPlan project)
    {
        var all = project.Input.Schema.Names;
        return project.Items.Count >= all.Count && all.Zip(project.Items).All(pair => pair.Second.IsPassedOn && pair.First == pair.Second.Name) ? all.Count : 0;
    }

    private static int KeepStar(SelectBlock input, IReadOnlyList<NamedExpression> items) =>
        input.StarCount > 0 && items.Take(input.StarCount).SequenceEqual(input.Items!.Take(input.StarCount)) ? input.StarCount : 0;

    private SelectBlock Filter(SelectBlock input, ExpressionNode condition)
    {
        var isOpen = !input.IsGrouped && input.Distinct is null && !input.IsLimited && !input.HasWindows;
        var resolved = isOpen ? input.Resolve(condition) : null;
        if (resolved is null) (input, resolved) = (Nest(input), condition);
        return input with { Where = input.Where is null ? resolved : new BinaryOperation(BinaryOperator.And, input.Where, resolved) };
    }

    private SelectBlock Aggregate(SelectBlock input, AggregatePlan aggregate)
    {
        IReadOnlyList<NamedExpression> items = [.. aggregate.Keys, .. aggregate.Aggregates];
        var isOpen = !input.IsGrouped && input.Distinct is null && !input.IsLimited && !input.HasWindows && input.OrderBy.Count == 0;
        var resolved = isOpen ? ResolveItems(input, items) : null;
        // ResolveItems lets computed columns through as they are, but GROUP BY and aggregates must not repeat them.
        if (resolved is null || items.Any(item => input.Resolve(item.Node) is null)) (input, resolved) = (Nest(input), [.. items]);
        return input with { Items = resolved, StarCount = 0, IsGrouped = true, GroupBy = [.. resolved.Take(aggregate.Keys.Count).Select(item => item.Node)] };
    }

    private SelectBlock Sort(SelectBlock input, IReadOnlyList<SortKey> keys)
    {
        var isByName = keys.All(key => key.Expression.Node is ColumnReference);
        if (input.IsLimited || input.Distinct is not null || input.Items is not null && !isByName) input = Nest(input);
        return input with { OrderBy = keys };
    }

    private SelectBlock Limit(SelectBlock input, LimitPlan limit) =>
        (input.IsLimited ? Nest(input) : input) with { Limit = limit.Count, Offset = limit.Offset };

    private SelectBlock Distinct(SelectBlock input, IReadOnlyList<string> columns)
    {
        if (columns.Count == 0)
        {
            if (input.Distinct is not null || input.IsLimited || input.OrderBy.Count > 0) input = Nest(input);
            return input with { Distinct = "DISTINCT" };
        }
        if (input.Distinct is not null || input.IsLimited || input.Items is not null) input = Nest(input);
        return input with { Distinct = dialect.DistinctOn([.. columns.Select(dialect.Name)]) };
    }

    private SelectBlock Join(JoinPlan join)
    {
        var left = $"{AsSource(join.Left)} AS {LeftAlias}";
        var right = $"{AsSource(join.Right)} AS {RightAlias}";
        var keyword = join.Kind switch
        {
            JoinKind.Inner => "JOIN",
            JoinKind.Left => "LEFT JOIN",
            JoinKind.Right => "RIGHT JOIN",
            JoinKind.Full => "FULL JOIN",
            JoinKind.Semi => dialect.TestingJoin(wanted: true),
            JoinKind.Anti => dialect.TestingJoin(wanted: false),
            _ => "CROSS JOIN",
        };
        var equalities = join.On.Select(pair => $"{LeftAlias}.{dialect.Name(pair.Left)} = {RightAlias}.{dialect.Name(pair.Right)}");
        var on = join.On.Count == 0 ? "" : $" ON {string.Join(" AND ", equalities)}";
        return new SelectBlock($"{left}\n{keyword} {right}{on}") { Items = join.Items.Count == 0 ? null : join.Items };
    }

    private SelectBlock Union(UnionPlan union)
    {
        // SQL matches columns by position, frames by name.
        var bottom = new ProjectPlan(union.Bottom, [.. union.Schema.Names.Select(name => new NamedExpression(name, new ColumnReference(name)))], union.Schema);
        var isSameOrder = union.Bottom.Schema.Names.SequenceEqual(union.Schema.Names);
        var parts = new[] { Operand(Build(union.Top)), Operand(Build(isSameOrder ? union.Bottom : bottom)) };
        return new SelectBlock(InBrackets(string.Join(union.IsAll ? "\nUNION ALL\n" : "\nUNION\n", parts)));
    }

    // An ORDER BY or LIMIT would belong to the whole union.
    private string Operand(SelectBlock block) => (block.OrderBy.Count > 0 || block.IsLimited ? Nest(block) : block).Write(dialect);

    private SelectBlock Unpivot(UnpivotPlan unpivot)
    {
        var kept = unpivot.Schema.Names.SkipLast(2).Select(dialect.Name);
        var turned = unpivot.Columns.Select(column => (dialect.Literal(column), dialect.Name(column)));
        var text = dialect.Unpivot([.. kept], [.. turned], dialect.Name(unpivot.NameColumn), dialect.Name(unpivot.ValueColumn), AsSource(unpivot.Input));
        return new SelectBlock(InBrackets(text));
    }

    private SelectBlock Text(SqlPlan sql)
    {
        var tables = sql.Tables.Select(table => $"{dialect.Name(table.Name)} AS {InBrackets(Compile(table.Plan))}");
        // The line break ends a comment that the text may end with.
        var with = sql.Tables.Count == 0 ? "" : $"WITH {string.Join(",\n", tables)}\n";
        return new SelectBlock(InBrackets($"{with}{sql.Text}\n"));
    }

    private SelectBlock Nest(SelectBlock block) => block.IsSource ? block : new SelectBlock(InBrackets(block.Write(dialect)));

    private string AsSource(PlanNode plan) => Nest(Build(plan)).From;

    private static string InBrackets(string sql) => $"({sql})";
}
