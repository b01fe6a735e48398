namespace Workspace.Charts.Channels;

/// <summary>A named sequence of numbers, one per row; missing ones are NaN.</summary>
internal sealed record NumberChannel(string Name, double[] Values, NumberKind Kind = NumberKind.Real)
{
    // Differences of numbers beyond this would overflow.
    private const double LargestPlaceable = 1e300;

    public bool IsTime => Kind == NumberKind.Time;

    /// <summary>Wraps numbers that a caller passed as they are; all whole numbers make an integer channel.</summary>
    public static NumberChannel Of(string name, IReadOnlyList<double> values)
    {
        double[] copy = [.. values];
        var whole = copy.Length > 0 && Array.TrueForAll(copy, v => !double.IsFinite(v) || (v == Math.Floor(v) && Math.Abs(v) < 1e15));
        return new NumberChannel(name, copy, whole ? NumberKind.Integer : NumberKind.Real);
    }

    /// <summary>Whether the value of a row can stand on an axis of the given scale.</summary>
    public bool CanPlace(int row, AxisScale scale) =>
        Math.Abs(Values[row]) <= LargestPlaceable && (scale == AxisScale.Linear || Values[row] > 0);

    /// <summary>Whether there are more different finite values than a number.</summary>
    public bool HasMoreValuesThan(int count)
    {
        var seen = new HashSet<double>();
        return Array.Exists(Values, v => double.IsFinite(v) && seen.Add(v) && seen.Count > count);
    }
}
