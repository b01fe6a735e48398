using System.Globalization;
using System.Runtime.InteropServices;
using TorchSharp.Door;
using Workspace.Frames.DuckDb;
using Workspace.Learn.Trees.XGBoost;

namespace Workspace.Benchmarks;

/// <summary>What the figures were measured on: a ratio is worth little without it.</summary>
internal static class BenchmarkMachine
{
    private const string PeerVersions =
        "import sys, gemmi, importlib.metadata as m; print('Python', sys.version.split()[0] + ',', ', '.join(f'{p} {m.version(p)}' for p in ('ipykernel', 'nbclient', 'pandas', 'pymongo', 'torch', 'xgboost', 'biopython')) + ', gemmi', gemmi.__version__)";

    public static async Task<IReadOnlyList<string>> DescribeAsync()
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1L << 30);
        var peers = await MeasuredProcess.RunAsync(MeasuredProcess.Python, "-c", PeerVersions);
        return
        [
            string.Create(CultureInfo.InvariantCulture, $"Machine: {Environment.ProcessorCount} cores, {memory:0} GiB, {RuntimeInformation.OSDescription}; load before {LoadAverage()}"),
            $"Ours:    {RuntimeInformation.FrameworkDescription}, DuckDB {DuckDbLibrary.Version}, XGBoost {XGBoostLibrary.Version}, libtorch {TorchInstallation.Summary}",
            $"Peers:   {peers[^1]}",
        ];
    }

    // A machine with other work makes both sides slower, but not always alike.
    private static string LoadAverage() => string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(1));
}
