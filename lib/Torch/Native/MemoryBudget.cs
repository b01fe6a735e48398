using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>
/// Keeps tensors that nobody disposed from filling the memory: the garbage collector sees only their few managed bytes, so
/// it is asked to look when the process has grown.
/// </summary>
internal static class MemoryBudget
{
    // The process is looked at after this much was allocated; reading its size costs microseconds.
    private const long CheckedKiB = 64 * 1024;

    // Growth below this is never worth a collection.
    private const long LeastGrowth = 512L << 20;

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
            var resident = NativeMethods.door_resident();
            if (_ceiling < 0) _ceiling = resident + LeastGrowth;
            if (resident > _ceiling) Collect();
        }
        finally
        {
            Volatile.Write(ref _checking, 0);
        }
    }

    // Most forgotten tensors are young, so the cheap collections come first.
    private static void Collect()
    {
        for (var generation = 0; generation <= GC.MaxGeneration; generation++)
        {
            GC.Collect(generation, GCCollectionMode.Forced, blocking: true);
            GC.WaitForPendingFinalizers();
            NativeMethods.door_trim();
            if (NativeMethods.door_resident() < _ceiling - (LeastGrowth / 2)) return;
        }
        // What is left is in use: the next look is due a good deal later.
        var resident = NativeMethods.door_resident();
        _ceiling = resident + Math.Max(LeastGrowth, resident / 2);
    }
}
