namespace Workspace.LocalCloud;

/// <summary>
/// The local cloud's time: the machine's, moved forward at will, so that expiry and retention can be tried without waiting.
/// It tells the time only; timers run by the machine's.
/// </summary>
public sealed class VirtualClock : TimeProvider
{
    private long _offsetTicks;

    /// <summary>Creates the clock.</summary>
    /// <param name="source">The time it starts from.</param>
    public VirtualClock(TimeProvider source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Source = source;
    }

    /// <summary>The time underneath.</summary>
    public TimeProvider Source { get; }

    /// <summary>How far it was moved; zero at the start.</summary>
    public TimeSpan Offset => TimeSpan.FromTicks(Interlocked.Read(ref _offsetTicks));

    /// <summary>Moves the time forward.</summary>
    /// <param name="by">By how much; not negative, because what has expired stays so.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        Interlocked.Add(ref _offsetTicks, by.Ticks);
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Source.GetUtcNow() + Offset;

    /// <inheritdoc/>
    public override long GetTimestamp() => Source.GetTimestamp();

    /// <inheritdoc/>
    public override long TimestampFrequency => Source.TimestampFrequency;
}
