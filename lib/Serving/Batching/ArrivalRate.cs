namespace Workspace.Serving.Batching;

/// <summary>The recent time between requests, as an exponentially weighted mean.</summary>
internal sealed class ArrivalRate
{
    // About the last ten arrivals count.
    private const double Weight = 0.2;

    private TimeSpan? _interval;

    public void Add(TimeSpan interval) => _interval = _interval is { } known ? known + (interval - known) * Weight : interval;

    /// <summary>How long a batch that lacks some requests is worth waiting for.</summary>
    /// <param name="missing">How many it lacks.</param>
    /// <param name="most">The longest wait.</param>
    /// <returns>The time in which they are likely to come; none where not even the next one is likely to come in time.</returns>
    public TimeSpan WorthWaiting(int missing, TimeSpan most)
    {
        if (_interval is not { } interval) return most;
        if (interval > most) return TimeSpan.Zero;
        var likely = interval * missing;
        return likely < most ? likely : most;
    }
}
