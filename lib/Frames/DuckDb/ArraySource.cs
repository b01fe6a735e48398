using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Workspace.Frames.DuckDb;

/// <summary>
/// Columns of this process that DuckDB scans where they lie: nothing is copied before a query asks for it, and then in
/// blocks. Queries name a source by its number.
/// </summary>
internal sealed class ArraySource
{
    private static readonly ConcurrentDictionary<long, WeakReference<ArraySource>> Sources = new();
    private static long _lastNumber;

    /// <summary>Registers columns.</summary>
    /// <param name="columns">The columns, all of the same length.</param>
    /// <param name="rows">How many rows they have.</param>
    public ArraySource(IReadOnlyList<ArrayColumn> columns, int rows)
    {
        Columns = columns;
        Rows = rows;
        Number = Interlocked.Increment(ref _lastNumber);
        Sources[Number] = new WeakReference<ArraySource>(this);
    }

    /// <summary>Forgets the number.</summary>
    ~ArraySource() => Sources.TryRemove(Number, out _);

    /// <summary>The number under which queries find it.</summary>
    public long Number { get; }

    /// <summary>The columns.</summary>
    public IReadOnlyList<ArrayColumn> Columns { get; }

    /// <summary>How many rows there are.</summary>
    public int Rows { get; }

    /// <summary>Finds a source by its number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="source">The source, when it still exists.</param>
    public static bool TryFind(long number, [NotNullWhen(true)] out ArraySource? source)
    {
        source = null;
        return Sources.TryGetValue(number, out var reference) && reference.TryGetTarget(out source);
    }
}
