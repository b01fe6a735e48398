using Workspace.Core.Tables;
using Workspace.Frames.Errors;
using Workspace.Frames.Expressions;
using Workspace.Frames.Plans;
using Workspace.Frames.Schema;

namespace Workspace.Frames;

/// <content>The verbs on one frame.</content>
public sealed partial class Frame
{
    /// <summary>Keeps some columns, in the order given.</summary>
    /// <param name="columns">Their names.</param>
    /// <returns>The frame of these columns.</returns>
    /// <exception cref="Core.Errors.UnknownNameException">A column does not exist.</exception>
    public Frame Select(params IReadOnlyList<string> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Count == 0) throw new FrameException("Select was given no columns. A frame needs at least one.");
        return Project([.. columns.Select(name => new NamedExpression(name, new ColumnReference(name)))], nameof(Select));
    }

    /// <summary>Keeps or computes columns, in the order given.</summary>
    /// <param name="columns">Columns, and formulas named with <see cref="Expression.As"/>; one without a name is named after its text.</param>
    /// <returns>The frame of these columns.</returns>
    /// <exception cref="Core.Errors.UnknownNameException">A column does not exist.</exception>
    /// <exception cref="FrameException">A formula does not fit the columns' types.</exception>
    public Frame Select(params Expression[] columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return Project([.. columns.Select(column => new NamedExpression(NameOf(column), WindowRules.Spread(column.Node, [])))], nameof(Select));
    }

    /// <summary>Leaves some columns out.</summary>
    /// <param name="columns">Their names.</param>
    /// <returns>The frame of the other columns.</returns>
    /// <exception cref="Core.Errors.UnknownNameException">A column does not exist.</exception>
    /// <exception cref="FrameException">None would be left.</exception>
    public Frame Drop(params IReadOnlyList<string> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        foreach (var column in columns) Plan.Schema.Require(column, nameof(Drop));
        var left = ColumnNames.Except(columns).ToList();
        return left.Count > 0 ? Select(left) : throw new FrameException("Drop would leave no columns. A frame needs at least one.");
    }

    /// <summary>Renames columns.</summary>
    /// <param name="names">Old and new names.</param>
    /// <returns>The frame with the new names, in the same order.</returns>
    /// <exception cref="Core.Errors.UnknownNameException">A column does not exist.</exception>
    /// <exception cref="DuplicateColumnException">Two columns would have one name.</exception>
    public Frame Rename(params (string Old, string New)[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        foreach (var (old, _) in names) Plan.Schema.Require(old, nameof(Rename));
        var renamed = names.ToDictionary(pair => pair.Old, pair => pair.New);
        return Project([.. ColumnNames.Select(name => new NamedExpression(renamed.GetValueOrDefault(name, name), new ColumnReference(name)))], nameof(Rename));
    }

    /// <summary>Keeps the rows for which a condition holds; where it is missing, it does not hold.</summary>
    /// <param name="condition">The condition.</param>
    /// <returns>The frame of these rows.</returns>
    /// <exception cref="Core.Errors.UnknownNameException">A column does not exist.</exception>
    /// <exception cref="FrameException">This is no condition, or does not fit the columns' types.</exception>
    public Frame Filter(Expression condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var node = WindowRules.Spread(condition.Node, []);
        var type = Binder(nameof(Filter)).Bind([new NamedExpression("condition", node)])[0];
        if (type.Kind != ColumnKind.Boolean) throw new FrameException($"Filter needs a condition, but {condition} is {type.TypeName}. Compare it with something: Filter(… == …).");
        if (!WindowRules.HasWindow(node)) return With(new FilterPlan(Plan, node));
        // SQL has no windows in WHERE: the condition becomes a column for the time being.
        var name = FreshName("condition");
        return Mutate((name, new Expression(node))).Filter(Expression.Column(name)).Drop(name);
    }

    /// <summary>Adds columns, or replaces those of the same name where they stand. A later formula may use an earlier one's column.</summary>
    /// <param name="columns">Names and formulas. A bare aggregate runs over all rows: <c>Col("x") - Col("x").Mean()</c>.</param>
    /// <returns>The frame with these columns.</returns>
    /// <exception cref="Core.Errors.UnknownNameException">A column does not exist.</exception>
    /// <exception cref="FrameException">A formula does not fit the columns' types.</exception>
    public Frame Mutate(params (string Name, Expression Value)[] columns) => MutateWithin([], columns);

    /// <summary>Sorts the rows. Missing values come last.</summary>
    /// <param name="keys">Columns or formulas, each with <c>.Asc()</c> or <c>.Desc()</c>; the first one counts first.</param>
    /// <returns>The sorted frame.</returns>
    /// <exception cref="Core.Errors.UnknownNameException">A column does not exist.</exception>
    public Frame OrderBy(params SortKey[] keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (keys.Length == 0) throw new FrameException("OrderBy was given nothing to sort by.");
        _ = Binder(nameof(OrderBy)).Bind([.. keys.Select(key => new NamedExpression("key", key.Expression.Node))]);
        return With(new SortPlan(Plan, keys));
    }

    /// <summary>Keeps the first rows.</summary>
    /// <param name="count">How many; default 5.</param>
    /// <returns>The frame of these rows.</returns>
    public Frame Head(long count = 5) => Limit(count);

    /// <summary>Keeps some rows from the start.</summary>
    /// <param name="count">How many to keep.</param>
    /// <param name="offset">How many to pass over first; default 0.</param>
    /// <returns>The frame of these rows.</returns>
    public Frame Limit(long count, long offset = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        return With(new LimitPlan(Plan, count, offset));
    }

    /// <summary>Keeps one of several rows that are alike.</summary>
    /// <param name="columns">What makes rows alike; none takes all columns. Of rows alike, a sorted frame keeps the first, any other an arbitrary one.</param>
    /// <returns>The frame of these rows, in no particular order.</returns>
    /// <exception cref="Core.Errors.UnknownNameException">A column does not exist.</exception>
    public Frame Distinct(params IReadOnlyList<string> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        foreach (var column in columns) Plan.Schema.Require(column, nameof(Distinct));
        return With(new DistinctPlan(Plan, columns));
    }

    /// <summary>Makes groups of rows with equal values.</summary>
    /// <param name="keys">Columns whose values make a group; a missing value makes a group of its own.</param>
    /// <returns>The groups; follow it with <see cref="GroupedFrame.Aggregate"/>.</returns>
    /// <exception cref="Core.Errors.UnknownNameException">A column does not exist.</exception>
    public GroupedFrame GroupBy(params IReadOnlyList<string> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        foreach (var key in keys) Plan.Schema.Require(key, nameof(GroupBy));
        return new GroupedFrame(this, [.. keys.Select(key => new NamedExpression(key, new ColumnReference(key)))]);
    }

    /// <summary>Makes groups of rows for which formulas give equal values.</summary>
    /// <param name="keys">Columns, and formulas named with <see cref="Expression.As"/>.</param>
    /// <returns>The groups; follow it with <see cref="GroupedFrame.Aggregate"/>.</returns>
    /// <exception cref="Core.Errors.UnknownNameException">A column does not exist.</exception>
    public GroupedFrame GroupBy(params Expression[] keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return new GroupedFrame(this, [.. keys.Select(key => new NamedExpression(NameOf(key), key.Node))]);
    }

    /// <summary>Aggregates all rows to one.</summary>
    /// <param name="aggregates">Names and aggregates.</param>
    /// <returns>A frame of one row.</returns>
    public Frame Aggregate(params (string Name, Expression Value)[] aggregates) => new GroupedFrame(this, []).Aggregate(aggregates);

    /// <summary>Runs a query over this frame, which it calls <c>self</c>.</summary>
    /// <param name="text">One SELECT, taken as it is written: never build it from data.</param>
    /// <returns>The frame of its result.</returns>
    /// <exception cref="FrameException">The text is not one valid SELECT.</exception>
    public Frame Sql(string text) => Database.Sql(text, ("self", this));

    internal Frame MutateWithin(IReadOnlyList<ExpressionNode> partition, IReadOnlyList<(string Name, Expression Value)> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        List<NamedExpression> items = [.. ColumnNames.Select(name => new NamedExpression(name, new ColumnReference(name)))];
        HashSet<string> made = [];
        for (var i = 0; i < columns.Count; i++)
        {
            var (name, value) = columns[i];
            ArgumentException.ThrowIfNullOrEmpty(name);
            var node = WindowRules.Spread(Expression.NodeOf(value), partition);
            // A formula over a column made just before needs a step of its own.
            if (node.DescendantsAndSelf().Any(part => part is RawSql ? made.Count > 0 : part is ColumnReference column && made.Contains(column.Name)))
                return Project(items, nameof(Mutate)).MutateWithin(partition, [.. columns.Skip(i)]);
            var position = items.FindIndex(item => item.Name == name);
            if (position < 0) items.Add(new NamedExpression(name, node));
            else items[position] = new NamedExpression(name, node);
            made.Add(name);
        }
        return Project(items, nameof(Mutate));
    }

    internal Frame AggregateBy(IReadOnlyList<NamedExpression> keys, IReadOnlyList<(string Name, Expression Value)> aggregates)
    {
        List<NamedExpression> items = [.. aggregates.Select(aggregate => new NamedExpression(aggregate.Name, Expression.NodeOf(aggregate.Value)))];
        if (keys.Count + items.Count == 0) throw new FrameException("Aggregate was given nothing to compute.");
        var schema = new FrameSchema(Binder("Aggregate").Bind(keys, items), "Aggregate");
        return With(new AggregatePlan(Plan, keys, items, schema));
    }

    private Frame Project(IReadOnlyList<NamedExpression> items, string verb) =>
        With(new ProjectPlan(Plan, items, new FrameSchema(Binder(verb).Bind(items), verb)));

    private static string NameOf(Expression expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return (expression.Name, expression.Node) switch
        {
            ({ } name, _) => name,
            (_, ColumnReference column) => column.Name,
            (_, Literal) => throw new FrameException($"The constant {expression} has no name. If a column is meant, write Col({expression}); else name it with .As(…)."),
            _ => expression.ToString(),
        };
    }

    /// <summary>A name that no column has, for one that is there for the time being.</summary>
    /// <param name="stem">What it is for.</param>
    internal string FreshName(string stem)
    {
        var name = "__" + stem;
        while (Schema.Any(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase))) name += "_";
        return name;
    }
}
