namespace TorchSharp.Native;

/// <summary>The cores that this process may use: logical processors that share a core count once.</summary>
internal static class ProcessorCores
{
    private const string Processors = "/sys/devices/system/cpu";

    /// <summary>Cores of the machine, or processors given to the process where those are fewer.</summary>
    internal static int Count => Math.Max(1, Math.Min(Environment.ProcessorCount, Distinct(Siblings(Processors))));

    /// <summary>How many cores the lists of siblings name; without any, no bound.</summary>
    internal static int Distinct(IEnumerable<string> siblings) => siblings.Distinct().Count() is > 0 and var count ? count : int.MaxValue;

    private static IEnumerable<string> Siblings(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateDirectories(folder, "cpu*").Select(cpu => Path.Combine(cpu, "topology", "thread_siblings_list")).Where(File.Exists).Select(path => File.ReadAllText(path).Trim())
        : [];
}
