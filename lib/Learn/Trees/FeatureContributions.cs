namespace Workspace.Learn.Trees;

/// <summary>SHAP values: how much each feature moved each prediction away from the bias, in margin units.</summary>
public sealed class FeatureContributions
{
    private readonly float[] _values;

    internal FeatureContributions(float[] values, IReadOnlyList<string> featureNames, int outputs)
    {
        _values = values;
        FeatureNames = featureNames;
        Outputs = outputs;
        Rows = values.Length / (outputs * Columns);
    }

    /// <summary>The features, in the model's order.</summary>
    public IReadOnlyList<string> FeatureNames { get; }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Number of outputs per row: the classes of a model for several, else 1.</summary>
    public int Outputs { get; }

    /// <summary>All values, row-major, shape [Rows, Outputs, features + 1]; the last of each is the bias.</summary>
    public ReadOnlySpan<float> Values => _values;

    private int Columns => FeatureNames.Count + 1;

    /// <summary>The contribution of one feature to one prediction.</summary>
    /// <param name="row">Row, from 0.</param>
    /// <param name="feature">Feature, from 0; the number of features gives the bias.</param>
    /// <param name="output">Output (class), from 0; default 0.</param>
    public float this[int row, int feature, int output = 0] => Of(row, output)[feature];

    /// <summary>All contributions to one prediction, the bias last.</summary>
    /// <param name="row">Row, from 0.</param>
    /// <param name="output">Output (class), from 0; default 0.</param>
    /// <returns>Length features + 1; their sum is the margin.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row or output.</exception>
    public ReadOnlySpan<float> Of(int row, int output = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Rows);
        ArgumentOutOfRangeException.ThrowIfNegative(output);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(output, Outputs);
        return _values.AsSpan(((row * Outputs) + output) * Columns, Columns);
    }

    /// <summary>The mean size of each feature's contribution, a global importance in margin units.</summary>
    /// <returns>Every feature with mean |contribution| over rows and outputs, the largest first.</returns>
    public IReadOnlyList<FeatureImportance> MeanAbsolute()
    {
        var sums = new double[Columns];
        for (var i = 0; i < _values.Length; i++) sums[i % Columns] += Math.Abs(_values[i]);
        return [.. FeatureNames
            .Select((name, i) => new FeatureImportance(name, sums[i] / ((double)Rows * Outputs)))
            .OrderByDescending(importance => importance.Value).ThenBy(importance => importance.Feature, StringComparer.Ordinal)];
    }
}
