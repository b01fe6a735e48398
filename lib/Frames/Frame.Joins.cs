using Workspace.Core.Tables;
using Workspace.Frames.Errors;
using Workspace.Frames.Expressions;
using Workspace.Frames.Plans;
using Workspace.Frames.Schema;
using Workspace.Frames.Sql;

namespace Workspace.Frames;

/// <content>The verbs on two frames.</content>
public sealed partial class Frame
{
    /// <summary>Puts rows of two frames side by side whose keys are equal. A missing key equals nothing.</summary>
    /// <param name="other">The right frame.</param>
    /// <param name="on">The key columns, which both frames have; empty only for a cross join.</param>
    /// <param name="how">Which rows without a partner stay; default <see cref="JoinKind.Inner"/>.</param>
    /// <param name="suffix">What is put after the name of a right column that the left frame has, too; default <c>_right</c>.</param>
    /// <returns>The left columns, then the right ones without the keys, in no particular order of rows.</returns>
    /// <exception cref="Core.Errors.UnknownNameException">A key does not exist.</exception>
    /// <exception cref="FrameException">The keys' types cannot be compared, or the frames live in different databases.</exception>
    public Frame Join(Frame other, IReadOnlyList<string> on, JoinKind how = JoinKind.Inner, string suffix = "_right")
    {
        ArgumentNullException.ThrowIfNull(on);
        return Join(other, [.. on.Select(name => (name, name))], how, suffix);
    }

    /// <summary>Puts rows of two frames side by side whose keys are equal. A missing key equals nothing.</summary>
    /// <param name="other">The right frame.</param>
    /// <param name="on">Pairs of key columns: the left frame's name and the right one's. The result has the left name.</param>
    /// <param name="how">Which rows without a partner stay; default <see cref="JoinKind.Inner"/>.</param>
    /// <param name="suffix">What is put after the name of a right column that the left frame has, too; default <c>_right</c>.</param>
    /// <returns>The left columns, then the right ones without the keys, in no particular order of rows.</returns>
    /// <exception cref="Core.Errors.UnknownNameException">A key does not exist.</exception>
    /// <exception cref="FrameException">The keys' types cannot be compared, or the frames live in different databases.</exception>
    public Frame Join(Frame other, IReadOnlyList<(string Left, string Right)> on, JoinKind how = JoinKind.Inner, string suffix = "_right")
    {
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(on);
        RequireSameDatabase(other, nameof(Join));
        if (on.Count == 0 != (how == JoinKind.Cross))
            throw new FrameException(on.Count == 0 ? $"A join of kind {how} needs key columns. Name them in on, or use {nameof(JoinKind)}.{nameof(JoinKind.Cross)}." : "A cross join takes no key columns.");
        foreach (var (left, right) in on) RequireComparable(Plan.Schema.Require(left, nameof(Join)), other.Plan.Schema.Require(right, $"{nameof(Join)} (on its right)"));
        if (how is JoinKind.Semi or JoinKind.Anti) return With(new JoinPlan(Plan, other.Plan, how, on, [], Plan.Schema));
        var (items, columns) = JoinColumns(other, on, how, suffix);
        return With(new JoinPlan(Plan, other.Plan, how, on, items, new FrameSchema(columns, nameof(Join))));
    }

    /// <summary>Puts the rows of another frame under those of this one. Columns are matched by name.</summary>
    /// <param name="other">The other frame; it has the same columns, in any order, of types that go together.</param>
    /// <param name="all">Whether rows that are alike all stay; default true.</param>
    /// <returns>The frame of all rows, with this frame's order of columns.</returns>
    /// <exception cref="FrameException">The columns differ, or their types do not go together.</exception>
    public Frame Union(Frame other, bool all = true)
    {
        ArgumentNullException.ThrowIfNull(other);
        RequireSameDatabase(other, nameof(Union));
        var missing = ColumnNames.Except(other.ColumnNames).ToList();
        var extra = other.ColumnNames.Except(ColumnNames).ToList();
        if (missing.Count + extra.Count > 0)
        {
            throw new FrameException("Union needs frames with the same columns. " +
                string.Concat(missing.Count > 0 ? $"Only the first has {string.Join(", ", missing)}. " : "", extra.Count > 0 ? $"Only the second has {string.Join(", ", extra)}. " : "") +
                "Add, rename or drop columns first.");
        }
        if (Schema.SequenceEqual(other.Schema)) return With(new UnionPlan(Plan, other.Plan, all, Plan.Schema));
        var reordered = ColumnNames.Select(name => other.Plan.Schema.Require(name, nameof(Union))).ToList();
        var bound = Database.Describe($"({EmptyTable.Select(Schema)}) UNION ALL ({EmptyTable.Select(reordered)})");
        return With(new UnionPlan(Plan, other.Plan, all, new FrameSchema(bound, nameof(Union))));
    }

    private (List<NamedExpression> Items, List<ColumnSchema> Columns) JoinColumns(Frame other, IReadOnlyList<(string Left, string Right)> on, JoinKind how, string suffix)
    {
        List<NamedExpression> items = [];
        List<ColumnSchema> columns = [.. Schema];
        foreach (var name in ColumnNames)
        {
            var left = new QualifiedColumn(PlanCompiler.LeftAlias, name);
            var partner = on.FirstOrDefault(pair => pair.Left == name).Right;
            // Where the left side may have no row, the key comes from the right.
            items.Add(new NamedExpression(name, (how, partner) switch
            {
                (JoinKind.Right, not null) => new QualifiedColumn(PlanCompiler.RightAlias, partner),
                (JoinKind.Full, not null) => new FunctionCall("coalesce", left, new QualifiedColumn(PlanCompiler.RightAlias, partner)),
                _ => left,
            }));
        }
        foreach (var column in other.Schema)
        {
            if (on.Any(pair => pair.Right == column.Name)) continue;
            var isTaken = Schema.Any(mine => mine.Name.Equals(column.Name, StringComparison.OrdinalIgnoreCase));
            var name = isTaken ? column.Name + suffix : column.Name;
            items.Add(new NamedExpression(name, new QualifiedColumn(PlanCompiler.RightAlias, column.Name)));
            columns.Add(column with { Name = name });
        }
        return (items, columns);
    }

    private static void RequireComparable(ColumnSchema left, ColumnSchema right)
    {
        if (left.Kind == right.Kind || left.IsNumeric && right.IsNumeric) return;
        throw new FrameException($"Join compares \"{left.Name}\" ({left.TypeName}) with \"{right.Name}\" ({right.TypeName}), which are of different kinds. Cast one of them first, with Mutate.");
    }

    private void RequireSameDatabase(Frame other, string verb)
    {
        if (other.Database != Database) throw new FrameException($"{verb} was given a frame of another database. Write it to a Parquet file and read it in this frame's database.");
    }
}
