using Workspace.Core.Errors;

namespace Workspace.Learn.Trees;

public sealed partial class FeatureMatrix
{
    /// <summary>Takes some features, in the order given.</summary>
    /// <param name="names">Features to keep.</param>
    /// <returns>A new matrix with its own values; labels, weights, margins and groups stay.</returns>
    /// <exception cref="UnknownNameException">A feature does not exist.</exception>
    public FeatureMatrix SelectFeatures(params IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var columns = names.Select(IndexOf).ToArray();
        var values = new float[(long)Rows * columns.Length];
        var at = 0L;
        for (var row = 0; row < Rows; row++)
        {
            var source = Row(row);
            foreach (var column in columns) values[at++] = source[column];
        }
        return new FeatureMatrix(values, names)
        {
            Labels = Labels,
            Weights = Weights,
            BaseMargins = BaseMargins,
            GroupSizes = GroupSizes,
            Categorical = new HashSet<string>(names.Where(Categorical.Contains), StringComparer.Ordinal),
        };
    }

    /// <summary>Takes some rows, in the order given; a row may be taken more than once.</summary>
    /// <param name="rows">Rows from 0, at least one.</param>
    /// <returns>A new matrix with its own values.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A row does not exist.</exception>
    /// <exception cref="TrainingDataException">No row is named, or the matrix has groups, which single rows would tear apart.</exception>
    public FeatureMatrix SelectRows(IReadOnlyList<int> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (GroupSizes is not null) throw new TrainingDataException("A matrix with groups cannot be taken apart by rows. Split the queries first, then make one matrix of each part.");
        var values = new float[(long)rows.Count * FeatureCount];
        for (var i = 0; i < rows.Count; i++)
        {
            if ((uint)rows[i] >= (uint)Rows) throw new ArgumentOutOfRangeException(nameof(rows), rows[i], $"Rows go from 0 to {Rows - 1}.");
            Row(rows[i]).CopyTo(values.AsSpan(checked(i * FeatureCount)));
        }
        return new FeatureMatrix(values, FeatureNames)
        {
            Labels = Take(Labels, rows, 1),
            Weights = Take(Weights, rows, 1),
            BaseMargins = Take(BaseMargins, rows, (BaseMargins?.Length ?? 0) / Rows),
            Categorical = Categorical,
        };
    }

    /// <summary>Splits the rows at random into two parts; the same seed gives the same parts, on every machine.</summary>
    /// <param name="testFraction">Share of the rows in the second part, between 0 and 1, both excluded; default 0.3. Rounded to whole rows, at least one in each part.</param>
    /// <param name="seed">Seed of the shuffle; default 0.</param>
    /// <param name="stratify">Keep each label's share in both parts; needs labels that are classes. Default false.</param>
    /// <returns>The part to train on and the part held out, each in the original row order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is not between 0 and 1.</exception>
    /// <exception cref="TrainingDataException">Fewer than two rows, groups, or stratifying without class labels.</exception>
    public (FeatureMatrix Train, FeatureMatrix Test) Split(double testFraction = 0.3, int seed = 0, bool stratify = false)
    {
        if (!(testFraction > 0 && testFraction < 1)) throw new ArgumentOutOfRangeException(nameof(testFraction), testFraction, "The share of test rows must be between 0 and 1, both excluded.");
        if (Rows < 2) throw new TrainingDataException($"{Rows} row cannot be split into two parts. Give at least two rows.");
        var isTest = RowSplit.Choose(stratify ? ClassLabels() : new int[Rows], testFraction, seed);
        var rows = Enumerable.Range(0, Rows);
        return (SelectRows([.. rows.Where(row => !isTest[row])]), SelectRows([.. rows.Where(row => isTest[row])]));
    }

    internal int IndexOf(string name)
    {
        for (var i = 0; i < FeatureNames.Count; i++)
            if (FeatureNames[i] == name) return i;
        throw new UnknownNameException("Feature", name, "the matrix", FeatureNames);
    }

    private static float[]? Take(float[]? values, IReadOnlyList<int> rows, int width)
    {
        if (values is null) return null;
        var taken = new float[rows.Count * width];
        for (var i = 0; i < rows.Count; i++) values.AsSpan(rows[i] * width, width).CopyTo(taken.AsSpan(i * width));
        return taken;
    }
}
