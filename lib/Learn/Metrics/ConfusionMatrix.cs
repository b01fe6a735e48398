namespace Workspace.Learn.Metrics;

/// <summary>How often each true class was predicted as each class, and the figures that follow from it.</summary>
/// <remarks>Where a figure would be 0/0 it is 0, as scikit-learn's <c>zero_division=0</c>.</remarks>
public sealed partial class ConfusionMatrix
{
    private const string Metric = "The confusion matrix";

    private readonly long[,] _counts;
    private readonly long[] _actual;
    private readonly long[] _predicted;

    private ConfusionMatrix(long[,] counts, IReadOnlyList<string> classNames)
    {
        _counts = counts;
        ClassNames = classNames;
        _actual = new long[Classes];
        _predicted = new long[Classes];
        for (var a = 0; a < Classes; a++)
        {
            for (var p = 0; p < Classes; p++)
            {
                _actual[a] += counts[a, p];
                _predicted[p] += counts[a, p];
                Total += counts[a, p];
            }
            Correct += counts[a, a];
        }
    }

    /// <summary>One name per class, in the order of their indices.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>Number of classes.</summary>
    public int Classes => ClassNames.Count;

    /// <summary>Number of rows counted.</summary>
    public long Total { get; }

    /// <summary>Number of rows whose class was predicted right.</summary>
    public long Correct { get; }

    /// <summary>Rows of one true class that were predicted as one class.</summary>
    /// <param name="actual">True class, from 0.</param>
    /// <param name="predicted">Predicted class, from 0.</param>
    public long this[int actual, int predicted] => _counts[actual, predicted];

    /// <summary>Counts pairs of true and predicted classes.</summary>
    /// <param name="actual">True class per row, from 0.</param>
    /// <param name="predicted">Predicted class per row, from 0.</param>
    /// <param name="classNames">One name per class; default: the numbers 0 to the highest class that occurs, at least two.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="MetricException">Lengths differ, there are no rows, or a class is negative or has no name.</exception>
    public static ConfusionMatrix Of(ReadOnlySpan<int> actual, ReadOnlySpan<int> predicted, IReadOnlyList<string>? classNames = null)
    {
        MetricInput.SameLength(Metric, actual.Length, predicted.Length);
        var names = classNames ?? DefaultNames(actual, predicted);
        var counts = new long[names.Count, names.Count];
        for (var i = 0; i < actual.Length; i++)
            counts[CheckClass("true", i, actual[i], names), CheckClass("predicted", i, predicted[i], names)]++;
        return new ConfusionMatrix(counts, [.. names]);
    }

    /// <summary>Number of rows whose true class it is.</summary>
    /// <param name="index">Class, from 0.</param>
    /// <returns>The number.</returns>
    public long Support(int index) => _actual[index];

    private static string[] DefaultNames(ReadOnlySpan<int> actual, ReadOnlySpan<int> predicted)
    {
        var most = 1;
        foreach (var value in actual) most = Math.Max(most, value);
        foreach (var value in predicted) most = Math.Max(most, value);
        if (most >= 10_000) throw new MetricException(Metric, $"the highest class is {most}. Classes must be small numbers 0, 1, 2, …; encode them first.");
        return [.. Enumerable.Range(0, most + 1).Select(index => FormattableString.Invariant($"{index}"))];
    }

    private static int CheckClass(string what, int row, int value, IReadOnlyList<string> names) =>
        value >= 0 && value < names.Count
            ? value
            : throw new MetricException(Metric, $"the {what} class of row {row} is {value}, and classes go from 0 to {names.Count - 1} ({string.Join(", ", names.Take(10))}).");
}
