using System.Text.Json;
using Workspace.Provisioning;

namespace Workspace.Benchmarks;

/// <summary>Runs one task of one side in a process of its own and reads the JSON in its last line.</summary>
internal static class PeerProcess
{
    // Debian's own Python: it has the packages that ./workspace installs, whatever other Python stands first on the PATH.
    public const string Python = "/usr/bin/python3";

    public static Task<Measurement> PythonAsync(string script, params string[] arguments) =>
        RunAsync(Python, [Path.Combine(AppContext.BaseDirectory, "Peers", script), .. arguments]);

    /// <summary>This program again, as a worker for one task.</summary>
    public static Task<Measurement> WorkerAsync(params string[] arguments) =>
        RunAsync("dotnet", [Path.Combine(AppContext.BaseDirectory, "Workspace.Benchmarks.dll"), "worker", .. arguments]);

    private static async Task<Measurement> RunAsync(string program, string[] arguments)
    {
        var lines = new List<string>();
        var status = await ProcessRunner.RunAsync(program, arguments, lines.Add);
        if (status != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {status}:\n{string.Join('\n', lines.TakeLast(20))}");
        using var json = JsonDocument.Parse(lines[^1]);
        return new Measurement(
            json.RootElement.GetProperty("value").GetDouble(),
            json.RootElement.TryGetProperty("peak", out var peak) ? peak.GetDouble() : 0);
    }
}
