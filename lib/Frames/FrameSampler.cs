using Workspace.Frames.Expressions;
using static Workspace.Frames.Expressions.Expressions;

namespace Workspace.Frames;

/// <summary>
/// Ways to take some rows of a frame. A seed decides which: the same seed takes the same rows of the same data, in the
/// order they have there.
/// </summary>
public sealed class FrameSampler
{
    private readonly Frame _frame;
    private readonly string _row;
    private readonly string _isTaken;

    internal FrameSampler(Frame frame)
    {
        _frame = frame;
        _row = frame.FreshName("row");
        _isTaken = frame.FreshName("taken");
    }

    /// <summary>Takes the first rows.</summary>
    /// <param name="count">How many.</param>
    /// <returns>The frame of these rows.</returns>
    public Frame FirstK(long count) => _frame.Limit(count);

    /// <summary>Takes a number of rows at random, each as likely as any other, none twice.</summary>
    /// <param name="count">How many; all where there are no more.</param>
    /// <param name="seed">Decides which.</param>
    /// <returns>The frame of these rows.</returns>
    public Frame Random(long count, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Restore(Numbered().OrderBy(Lot(seed), _row).Limit(count));
    }

    /// <summary>Takes a share of the rows at random, each as likely as any other, none twice.</summary>
    /// <param name="fraction">The share, from 0 to 1; rounded to whole rows.</param>
    /// <param name="seed">Decides which.</param>
    /// <returns>The frame of these rows.</returns>
    public Frame Random(double fraction, int seed) => Share([], fraction, seed);

    /// <summary>Takes the same share of each group of rows at random, so that the groups keep their proportions.</summary>
    /// <param name="column">The column whose values make the groups; a missing value makes one, too.</param>
    /// <param name="fraction">The share of each group, from 0 to 1; rounded to whole rows.</param>
    /// <param name="seed">Decides which.</param>
    /// <returns>The frame of these rows.</returns>
    /// <exception cref="Core.Errors.UnknownNameException">The column does not exist.</exception>
    public Frame Stratified(string column, double fraction, int seed) => Stratified([column], fraction, seed);

    /// <summary>Takes the same share of each group of rows at random, so that the groups keep their proportions.</summary>
    /// <param name="columns">The columns whose values make the groups; a missing value makes one, too.</param>
    /// <param name="fraction">The share of each group, from 0 to 1; rounded to whole rows.</param>
    /// <param name="seed">Decides which.</param>
    /// <returns>The frame of these rows.</returns>
    /// <exception cref="Core.Errors.UnknownNameException">A column does not exist.</exception>
    public Frame Stratified(IReadOnlyList<string> columns, double fraction, int seed)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return Share([.. columns.Select(Col)], fraction, seed);
    }

    private Frame Share(IReadOnlyList<Expression> groups, double fraction, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(fraction);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(fraction, 1);
        var ranked = Numbered().Mutate((_isTaken, RowNumber().Over(groups, [Lot(seed), _row]) <= (Count().Over(groups) * fraction).Round()));
        return Restore(ranked.Filter(Col(_isTaken)).Drop(_isTaken));
    }

    // The order of rows is the only thing that tells equal rows apart.
    private Frame Numbered() => _frame.Mutate((_row, RowNumber().Over()));

    private Expression Lot(int seed) => Function("hash", Col(_row), seed);

    private Frame Restore(Frame sampled) => sampled.OrderBy(_row).Drop(_row);
}
