using System.Globalization;

namespace Workspace.Benchmarks;

/// <summary>The memory of this process as the kernel counts it.</summary>
internal static class ProcessMemory
{
    /// <summary>The largest resident memory so far, in MiB.</summary>
    public static double PeakMiB() => Read(File.ReadLines("/proc/self/status"), "VmHWM");

    /// <summary>Reads a field of <c>/proc/self/status</c> (proc(5): "VmHWM:    12345 kB"), in MiB.</summary>
    public static double Read(IEnumerable<string> status, string field)
    {
        var line = status.First(line => line.StartsWith(field + ":", StringComparison.Ordinal));
        return double.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }
}
