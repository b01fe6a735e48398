using Workspace.Frames.Expressions;

namespace Workspace.Frames;

/// <summary>A frame whose rows are grouped; made by <see cref="Frame.GroupBy(IReadOnlyList{string})"/>.</summary>
public sealed class GroupedFrame
{
    private readonly Frame _frame;
    private readonly IReadOnlyList<NamedExpression> _keys;

    internal GroupedFrame(Frame frame, IReadOnlyList<NamedExpression> keys)
    {
        _frame = frame;
        _keys = keys;
    }

    /// <summary>Makes one row per group: its keys, then the aggregates.</summary>
    /// <param name="aggregates">Names and aggregates, such as <c>("n", Count())</c>; none gives the different keys alone.</param>
    /// <returns>The frame of the groups, in no particular order.</returns>
    /// <exception cref="Core.Errors.UnknownNameException">A column does not exist.</exception>
    /// <exception cref="Errors.FrameException">A formula is no aggregate, or does not fit the columns' types.</exception>
    public Frame Aggregate(params (string Name, Expression Value)[] aggregates)
    {
        ArgumentNullException.ThrowIfNull(aggregates);
        return _frame.AggregateBy(_keys, aggregates);
    }

    /// <summary>Counts the rows of each group.</summary>
    /// <param name="name">The name of the new column; default <c>n</c>.</param>
    /// <returns>The frame of the groups, in no particular order.</returns>
    public Frame Count(string name = "n") => Aggregate((name, Expressions.Expressions.Count()));

    /// <summary>Adds or replaces columns as <see cref="Frame.Mutate"/> does, but aggregates and windows run within each group.</summary>
    /// <param name="columns">Names and formulas, such as <c>("share", Col("x") / Col("x").Sum())</c>.</param>
    /// <returns>The frame with all its rows.</returns>
    public Frame Mutate(params (string Name, Expression Value)[] columns) => _frame.MutateWithin([.. _keys.Select(key => key.Node)], columns);
}
