using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>How libtorch's threads work together, where the user's environment says nothing about it.</summary>
internal static unsafe partial class OpenMp
{
    private const string SpinCount = "GOMP_SPINCOUNT";

    // What GNU's OpenMP takes by itself where it has more threads than processors, rounded up.
    private const string Brief = "1000";

    /// <summary>
    /// Lets threads that wait for each other sleep soon. By default they spin for milliseconds, and where another program has
    /// the processor of one of them, all the others spin in vain: a step of training then takes a hundred times as long.
    /// Works before the library is loaded.
    /// </summary>
    internal static void SpinBriefly()
    {
        if (!IsSet(SpinCount) && !IsSet("OMP_WAIT_POLICY")) _ = setenv(SpinCount, Brief, 0);
    }

    /// <summary>Takes a thread for each core. libtorch takes every second logical processor of an x64 machine for a core's second thread, also where none is.</summary>
    internal static void UseAllCores(nint door)
    {
        if (IsSet("OMP_NUM_THREADS") || IsSet("MKL_NUM_THREADS")) return;
        ((delegate* unmanaged<int, int>)NativeLibrary.GetExport(door, nameof(NativeMethods.door_set_threads)))(ProcessorCores.Count);
    }

    private static bool IsSet(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 };

    // .NET's own variables are a copy that native libraries do not see.
    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int setenv(string name, string value, int overwrite);
}
