using System.Numerics;

namespace Workspace.Serving.Load;

/// <summary>
/// Counts durations in buckets whose width grows with the duration, so that every percentile is within 1 % of the true value,
/// from a microsecond to over an hour, in 60 KB however many are counted. May be used by many threads.
/// </summary>
/// <remarks>The layout of HdrHistogram (Gil Tene): each power of two is split into equal parts.</remarks>
public sealed class LatencyHistogram
{
    // 128 parts for each power of two: a part is less than 1/128 of its values.
    private const int Parts = 128;
    private const int PartBits = 7;
    private const int Powers = 36;

    private readonly long[] _counts = new long[(Powers + 1) * Parts];
    private long _count;
    private long _totalMicroseconds;
    private long _largest;

    /// <summary>How many durations were counted.</summary>
    public long Count => Interlocked.Read(ref _count);

    /// <summary>The longest.</summary>
    public TimeSpan Max => TimeSpan.FromMicroseconds(Interlocked.Read(ref _largest));

    /// <summary>Their mean; zero when there is none.</summary>
    public TimeSpan Mean => Count == 0 ? TimeSpan.Zero : TimeSpan.FromMicroseconds((double)Interlocked.Read(ref _totalMicroseconds) / Count);

    /// <summary>Counts one duration.</summary>
    /// <param name="duration">Not negative; what lies beyond the range counts as its end.</param>
    public void Add(TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        var microseconds = (long)duration.TotalMicroseconds;
        Interlocked.Increment(ref _counts[Math.Min(Index(microseconds), _counts.Length - 1)]);
        Interlocked.Increment(ref _count);
        Interlocked.Add(ref _totalMicroseconds, microseconds);
        for (var largest = Interlocked.Read(ref _largest); microseconds > largest;)
        {
            var seen = Interlocked.CompareExchange(ref _largest, microseconds, largest);
            if (seen == largest) break;
            largest = seen;
        }
    }

    /// <summary>The duration that a share of all durations do not exceed.</summary>
    /// <param name="share">Between 0 and 1: 0.95 for the 95th percentile.</param>
    /// <returns>The upper edge of its bucket, at most <see cref="Max"/>; zero when nothing was counted.</returns>
    public TimeSpan Percentile(double share)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(share, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        if (Count == 0) return TimeSpan.Zero;
        var wanted = Math.Max(1, (long)Math.Ceiling(share * Count));
        var seen = 0L;
        for (var i = 0; i < _counts.Length; i++)
        {
            seen += Interlocked.Read(ref _counts[i]);
            if (seen >= wanted) return TimeSpan.FromMicroseconds(Math.Min(UpperEdge(i), Interlocked.Read(ref _largest)));
        }
        return Max;
    }

    /// <summary>Counts all durations of another histogram as well.</summary>
    /// <param name="other">The other.</param>
    public void Add(LatencyHistogram other)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (var i = 0; i < _counts.Length; i++) Interlocked.Add(ref _counts[i], Interlocked.Read(ref other._counts[i]));
        Interlocked.Add(ref _count, other.Count);
        Interlocked.Add(ref _totalMicroseconds, Interlocked.Read(ref other._totalMicroseconds));
        for (var largest = Interlocked.Read(ref _largest); Interlocked.Read(ref other._largest) is var theirs && theirs > largest;)
        {
            var seen = Interlocked.CompareExchange(ref _largest, theirs, largest);
            if (seen == largest) break;
            largest = seen;
        }
    }

    // Values below 128 have a bucket each; above, the highest bits of the value choose the part within its power of two.
    private static int Index(long value)
    {
        if (value < Parts) return (int)value;
        var shift = BitOperations.Log2((ulong)value) - PartBits;
        return (shift + 1) * Parts + (int)((value >> shift) - Parts);
    }

    private static long UpperEdge(int index)
    {
        if (index < Parts) return index;
        var shift = index / Parts - 1;
        return ((long)(index % Parts + Parts + 1) << shift) - 1;
    }
}
