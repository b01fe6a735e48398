using System.Text.Json;
using Workspace.Provisioning;

namespace Workspace.Benchmarks;

/// <summary>Runs one task of one side in a process of its own.</summary>
internal static class MeasuredProcess
{
    // Debian's own Python: it has the packages that ./workspace installs, whatever other Python stands first on the PATH.
    public const string Python = "/usr/bin/python3";

    /// <summary>What a program of benchmarks is told to do one task and print what it cost.</summary>
    public const string WorkerCommand = "worker";

    private static readonly Dictionary<string, string> NoEnvironment = [];

    /// <summary>A script of <c>Peers/</c>, which measures itself.</summary>
    public static Task<Measurement> PythonAsync(string script, params string[] arguments) => PythonAsync(NoEnvironment, script, arguments);

    /// <inheritdoc cref="PythonAsync(string, string[])"/>
    /// <remarks>With variables added to its environment.</remarks>
    public static Task<Measurement> PythonAsync(IReadOnlyDictionary<string, string> environment, string script, params string[] arguments) =>
        MeasuredByItselfAsync(environment, Python, [Script(script), .. arguments]);

    /// <summary>This program again, as a worker for one task, which measures itself.</summary>
    public static Task<Measurement> WorkerAsync(params string[] arguments) => WorkerAsync(NoEnvironment, arguments);

    /// <inheritdoc cref="WorkerAsync(string[])"/>
    /// <remarks>With variables added to its environment.</remarks>
    public static Task<Measurement> WorkerAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        MeasuredByItselfAsync(environment, "dotnet", [Path.Combine(AppContext.BaseDirectory, $"{typeof(MeasuredProcess).Assembly.GetName().Name}.dll"), WorkerCommand, .. arguments]);

    /// <summary>Seconds from the start of a program to its end.</summary>
    public static async Task<Measurement> WholeAsync(string program, params string[] arguments)
    {
        var started = TimeProvider.System.GetTimestamp();
        await RunAsync(program, arguments);
        return new Measurement(TimeProvider.System.GetElapsedTime(started).TotalSeconds);
    }

    public static string Script(string name) => Path.Combine(AppContext.BaseDirectory, "Peers", name);

    public static Task<IReadOnlyList<string>> RunAsync(string program, params string[] arguments) => RunAsync(NoEnvironment, program, arguments);

    private static async Task<IReadOnlyList<string>> RunAsync(IReadOnlyDictionary<string, string> environment, string program, string[] arguments)
    {
        var lines = new List<string>();
        var status = await ProcessRunner.RunAsync(program, arguments, lines.Add, environment: environment);
        if (status != 0) throw new MeasurementException($"{program} {string.Join(' ', arguments)}", status, lines);
        return lines;
    }

    /// <summary>A program that prints what it measured as JSON.</summary>
    public static async Task<Measurement> MeasuredByItselfAsync(IReadOnlyDictionary<string, string> environment, string program, string[] arguments)
    {
        var lines = await RunAsync(environment, program, arguments);
        // Warnings on standard error may come after it.
        using var json = JsonDocument.Parse(lines.Last(line => line.StartsWith('{')));
        return new Measurement(
            json.RootElement.GetProperty("value").GetDouble(),
            json.RootElement.TryGetProperty("peak", out var peak) ? peak.GetDouble() : 0);
    }
}
