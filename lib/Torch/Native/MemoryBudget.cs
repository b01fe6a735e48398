namespace TorchSharp.Native;

/// <summary>
/// Keeps tensors that nobody disposed from filling the memory: the garbage collector sees only their few managed bytes, so
/// it is asked to look when native memory in use has grown.
/// </summary>
internal static class MemoryBudget
{
    // The heap is looked at after this much was allocated; adding its parts up costs microseconds.
    private const long CheckedKiB = 64 * 1024;

    // Growth below this is never worth a collection.
    private const long LeastGrowth = 512L << 20;

    // Freed memory is used again, so it is given back to the system only where it comes to a good deal: taking it anew costs far more than the collection.
    private const long MostUnused = 1L << 30;

    private static long _allocatedKiB;
    private static long _ceiling = -1;
    private static int _checking;

    /// <summary>Notes that a tensor came to own this much memory.</summary>
    internal static void Count(int kib)
    {
        if (Interlocked.Add(ref _allocatedKiB, kib) > CheckedKiB) Check();
    }

    /// <summary>Releases every tensor that is no longer reachable.</summary>
    internal static void CollectAll()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    private static void Check()
    {
        if (Interlocked.Exchange(ref _checking, 1) != 0) return;
        try
        {
            Interlocked.Exchange(ref _allocatedKiB, 0);
            var used = NativeMethods.door_used();
            if (_ceiling < 0) _ceiling = used + LeastGrowth;
            if (used > _ceiling) Collect(_ceiling - (LeastGrowth / 2));
        }
        finally
        {
            Volatile.Write(ref _checking, 0);
        }
    }

    // Most forgotten tensors are young, so the cheap collections come first.
    private static void Collect(long goal)
    {
        var used = long.MaxValue;
        for (var generation = 0; generation <= GC.MaxGeneration && used > goal; generation++)
        {
            GC.Collect(generation, GCCollectionMode.Forced, blocking: true);
            GC.WaitForPendingFinalizers();
            used = NativeMethods.door_used();
        }
        // What is left is in use: the next look is due after as much growth again as is worth one.
        _ceiling = used + Math.Max(LeastGrowth, used / 2);
        if (NativeMethods.door_unused() > MostUnused) NativeMethods.door_trim();
    }
}
