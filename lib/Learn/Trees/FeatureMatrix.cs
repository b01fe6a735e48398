namespace Workspace.Learn.Trees;

/// <summary>
/// Features as numbers, one row per example, with what training needs beside them: labels, weights, base margins,
/// groups. Immutable: each <c>With…</c> method returns a new matrix that shares the values.
/// </summary>
/// <remarks>NaN stands for a missing feature value; trees learn a default direction for it.</remarks>
public sealed partial class FeatureMatrix
{
    private readonly float[] _values;

    /// <summary>Creates a matrix around an array, which is not copied and must not change afterwards.</summary>
    /// <param name="values">Row-major, shape [rows, features]; NaN is missing, infinities are refused.</param>
    /// <param name="featureNames">One name per column, unique and not empty.</param>
    /// <exception cref="TrainingDataException">No rows, no features, names that repeat, a length that does not divide, or an infinite value.</exception>
    public FeatureMatrix(float[] values, IReadOnlyList<string> featureNames)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(featureNames);
        FeatureMatrixChecks.CheckNames(featureNames);
        FeatureMatrixChecks.CheckValues(values, featureNames);
        _values = values;
        FeatureNames = [.. featureNames];
        Categorical = new HashSet<string>(StringComparer.Ordinal);
    }

    private FeatureMatrix(FeatureMatrix other)
    {
        _values = other._values;
        FeatureNames = other.FeatureNames;
        Labels = other.Labels;
        Weights = other.Weights;
        BaseMargins = other.BaseMargins;
        GroupSizes = other.GroupSizes;
        Categorical = other.Categorical;
    }

    /// <summary>The columns' names, in order.</summary>
    public IReadOnlyList<string> FeatureNames { get; }

    /// <summary>Number of columns.</summary>
    public int FeatureCount => FeatureNames.Count;

    /// <summary>Number of rows.</summary>
    public int Rows => _values.Length / FeatureNames.Count;

    /// <summary>All values, row-major, shape [Rows, FeatureCount].</summary>
    public ReadOnlySpan<float> Values => _values;

    /// <summary>One label per row, or null: a number to predict, or a class 0, 1, 2, …</summary>
    public float[]? Labels { get; private init; }

    /// <summary>One weight ≥ 0 per row (per group when ranking), or null for equal weights.</summary>
    public float[]? Weights { get; private init; }

    /// <summary>Where boosting starts from, before the link function: per row, or per row and class (row-major); or null.</summary>
    public float[]? BaseMargins { get; private init; }

    /// <summary>How many consecutive rows belong to each query when ranking, or null.</summary>
    public IReadOnlyList<int>? GroupSizes { get; private init; }

    /// <summary>The names of the features whose values are category codes 0, 1, 2, … without an order.</summary>
    public IReadOnlySet<string> Categorical { get; private init; }

    /// <summary>The labels as classes, for metrics.</summary>
    /// <returns>A new array of one class index per row.</returns>
    /// <exception cref="TrainingDataException">There are no labels, or one is no whole number ≥ 0.</exception>
    public int[] ClassLabels()
    {
        FeatureMatrixChecks.CheckClasses(RequireLabels());
        return Array.ConvertAll(RequireLabels(), label => (int)label);
    }

    /// <summary>One row without a copy.</summary>
    /// <param name="row">Row, from 0.</param>
    /// <returns>Its values, in the order of <see cref="FeatureNames"/>.</returns>
    public ReadOnlySpan<float> Row(int row) => _values.AsSpan(checked(row * FeatureCount), FeatureCount);

    /// <summary>Sets the labels.</summary>
    /// <param name="labels">One finite number per row.</param>
    /// <returns>A new matrix.</returns>
    /// <exception cref="TrainingDataException">The length differs from the rows, or a label is NaN or infinite.</exception>
    public FeatureMatrix WithLabels(float[] labels)
    {
        FeatureMatrixChecks.CheckPerRow("label", labels, Rows);
        return new(this) { Labels = labels };
    }

    /// <summary>Sets the weights.</summary>
    /// <param name="weights">One finite number ≥ 0 per row; one per group when ranking, set after the groups.</param>
    /// <returns>A new matrix.</returns>
    /// <exception cref="TrainingDataException">The length does not fit, or a weight is negative, NaN or infinite.</exception>
    public FeatureMatrix WithWeights(float[] weights)
    {
        FeatureMatrixChecks.CheckWeights(weights, GroupSizes?.Count ?? Rows, GroupSizes is null ? "rows" : "groups");
        return new(this) { Weights = weights };
    }

    /// <summary>Sets where boosting starts from, such as another model's margins.</summary>
    /// <param name="margins">One finite number per row, or per row and class (row-major).</param>
    /// <returns>A new matrix.</returns>
    /// <exception cref="TrainingDataException">The length is no multiple of the rows, or a margin is NaN or infinite.</exception>
    public FeatureMatrix WithBaseMargins(float[] margins)
    {
        ArgumentNullException.ThrowIfNull(margins);
        if (margins.Length == 0 || margins.Length % Rows != 0)
            throw new TrainingDataException($"There are {margins.Length} base margins for {Rows} rows. Give one per row, or one per row and class.");
        FeatureMatrixChecks.CheckFinite("base margin", margins);
        return new(this) { BaseMargins = margins };
    }

    /// <summary>Sets the queries for ranking.</summary>
    /// <param name="sizes">How many consecutive rows belong to each query; each ≥ 1, together all rows.</param>
    /// <returns>A new matrix, without weights (they are per group from here on).</returns>
    /// <exception cref="TrainingDataException">A size is below 1, or their sum is not the number of rows.</exception>
    public FeatureMatrix WithGroups(IReadOnlyList<int> sizes)
    {
        ArgumentNullException.ThrowIfNull(sizes);
        if (sizes.Any(size => size < 1) || sizes.Sum(size => (long)size) != Rows)
            throw new TrainingDataException($"The {sizes.Count} group sizes sum to {sizes.Sum(size => (long)size)}, the smallest is {sizes.DefaultIfEmpty().Min()}; they must each be at least 1 and sum to the {Rows} rows.");
        return new(this) { GroupSizes = [.. sizes], Weights = null };
    }

    /// <summary>Says which features are categories without an order; such a matrix trains with <see cref="TreeMethod.Hist"/> or <see cref="TreeMethod.Approx"/>.</summary>
    /// <param name="names">Features whose values are whole codes ≥ 0 (or NaN).</param>
    /// <returns>A new matrix.</returns>
    /// <exception cref="Core.Errors.UnknownNameException">A feature does not exist.</exception>
    /// <exception cref="TrainingDataException">A value is no whole number between 0 and 16 777 215.</exception>
    public FeatureMatrix WithCategorical(params IReadOnlyList<string> names)
    {
        foreach (var column in names.Select(IndexOf)) FeatureMatrixChecks.CheckCategories(this, column);
        return new(this) { Categorical = new HashSet<string>(names, StringComparer.Ordinal) };
    }

    internal float[] RequireLabels() =>
        Labels ?? throw new TrainingDataException("The matrix has no labels. Give a label name to FeatureMatrix.FromTable, or call WithLabels.");
}
