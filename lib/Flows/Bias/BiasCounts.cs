namespace Workspace.Flows.Bias;

/// <summary>
/// All that pre-training bias metrics need to know of a table: label classes counted in facet d (the one suspected to
/// be at a disadvantage) and in facet a (the rest), and the same within each group when a group column is given.
/// </summary>
public sealed class BiasCounts
{
    /// <summary>Creates the counts.</summary>
    /// <param name="classes">One entry per label class.</param>
    /// <param name="groups">One entry per group, or none when there is no group column.</param>
    /// <exception cref="BiasInputException">A facet has no rows, a count is negative, or no class is positive.</exception>
    public BiasCounts(IReadOnlyList<ClassCounts> classes, IReadOnlyList<GroupCounts>? groups = null)
    {
        ArgumentNullException.ThrowIfNull(classes);
        Classes = [.. classes];
        Groups = [.. groups ?? []];
        Advantaged = Classes.Sum(c => c.Advantaged);
        Disadvantaged = Classes.Sum(c => c.Disadvantaged);
        if (Classes.Any(c => c.Advantaged < 0 || c.Disadvantaged < 0)) throw new BiasInputException("A count of rows cannot be negative.");
        if (Disadvantaged == 0) throw new BiasInputException("Facet d has no rows, so there is nothing to compare. Check the facet's value.");
        if (Advantaged == 0) throw new BiasInputException("Every row is in facet d, so there is no one to compare it with. Check the facet's value.");
        if (!Classes.Any(c => c.IsPositive)) throw new BiasInputException("No label class is positive. Check the positive label's value.");
    }

    /// <summary>Counts per label class.</summary>
    public IReadOnlyList<ClassCounts> Classes { get; }

    /// <summary>Counts per group; empty without a group column.</summary>
    public IReadOnlyList<GroupCounts> Groups { get; }

    /// <summary>Rows in facet a: n_a.</summary>
    public long Advantaged { get; }

    /// <summary>Rows in facet d: n_d.</summary>
    public long Disadvantaged { get; }

    /// <summary>Share of positive labels in facet a: q_a.</summary>
    public double PositiveShareAdvantaged => (double)Classes.Where(c => c.IsPositive).Sum(c => c.Advantaged) / Advantaged;

    /// <summary>Share of positive labels in facet d: q_d.</summary>
    public double PositiveShareDisadvantaged => (double)Classes.Where(c => c.IsPositive).Sum(c => c.Disadvantaged) / Disadvantaged;

    /// <summary>The label distributions P_a and P_d, class by class.</summary>
    internal IEnumerable<(double A, double D)> Distributions() =>
        Classes.Select(c => ((double)c.Advantaged / Advantaged, (double)c.Disadvantaged / Disadvantaged));
}
