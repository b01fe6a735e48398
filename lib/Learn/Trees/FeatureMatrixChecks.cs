namespace Workspace.Learn.Trees;

/// <summary>Finds what XGBoost would refuse late, or take silently, while the row and the name are still known.</summary>
internal static class FeatureMatrixChecks
{
    // Beyond this a float no longer tells neighbouring whole numbers apart.
    private const float MaxCategory = 16_777_215;

    internal static void CheckNames(IReadOnlyList<string> names)
    {
        if (names.Count == 0) throw new TrainingDataException("There are no features. Name at least one column.");
        var empty = names.ToList().FindIndex(string.IsNullOrWhiteSpace);
        if (empty >= 0) throw new TrainingDataException($"Feature {empty} has no name. Give every feature one.");
        var repeated = names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (repeated is not null) throw new TrainingDataException($"The feature name \"{repeated.Key}\" is used {repeated.Count()} times. Names must be unique.");
    }

    internal static void CheckValues(ReadOnlySpan<float> values, IReadOnlyList<string> names)
    {
        if (values.Length == 0) throw new TrainingDataException($"There are no rows (and {names.Count} features). Check the filters before this step.");
        if (values.Length % names.Count != 0)
            throw new TrainingDataException($"{values.Length} values do not fill rows of {names.Count} features. The array's length must be rows × features.");
        var at = IndexOfInfinite(values);
        if (at >= 0)
            throw new TrainingDataException($"Feature \"{names[at % names.Count]}\" is {Show(values[at])} in row {at / names.Count}. Replace infinite values, or make them NaN (missing).");
    }

    internal static void CheckPerRow(string what, float[] values, int rows)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Length != rows) throw new TrainingDataException($"There are {values.Length} {what}s for {rows} rows. Give one per row.");
        CheckFinite(what, values);
    }

    internal static void CheckFinite(string what, float[] values)
    {
        var at = Array.FindIndex(values, value => !float.IsFinite(value));
        if (at >= 0) throw new TrainingDataException($"The {what} of row {at} is {Show(values[at])}. Every {what} must be a finite number; drop the rows where it is missing.");
    }

    internal static void CheckWeights(float[] weights, int expected, string unit)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Length != expected) throw new TrainingDataException($"There are {weights.Length} weights for {expected} {unit}.");
        CheckFinite("weight", weights);
        var at = Array.FindIndex(weights, weight => weight < 0);
        if (at >= 0) throw new TrainingDataException($"The weight of row {at} is {Show(weights[at])}. Weights must be 0 or more.");
        if (!weights.Any(weight => weight > 0)) throw new TrainingDataException("All weights are 0, so no row counts. Give at least one a weight above 0.");
    }

    internal static void CheckClasses(float[] labels)
    {
        var at = Array.FindIndex(labels, label => label < 0 || label != MathF.Floor(label) || label > MaxCategory);
        if (at >= 0) throw new TrainingDataException($"The label of row {at} is {Show(labels[at])}. Classes must be whole numbers 0, 1, 2, …; encode them first.");
    }

    internal static void CheckCategories(FeatureMatrix matrix, int column)
    {
        for (var row = 0; row < matrix.Rows; row++)
        {
            var value = matrix.Row(row)[column];
            if (!float.IsNaN(value) && (value < 0 || value > MaxCategory || value != MathF.Floor(value)))
                throw new TrainingDataException($"Categorical feature \"{matrix.FeatureNames[column]}\" is {Show(value)} in row {row}. Category codes must be whole numbers from 0 to {MaxCategory}.");
        }
    }

    private static int IndexOfInfinite(ReadOnlySpan<float> values)
    {
        var positive = values.IndexOf(float.PositiveInfinity);
        var negative = values.IndexOf(float.NegativeInfinity);
        return positive < 0 || negative < 0 ? Math.Max(positive, negative) : Math.Min(positive, negative);
    }

    private static string Show(float value) => FormattableString.Invariant($"{value}");
}
