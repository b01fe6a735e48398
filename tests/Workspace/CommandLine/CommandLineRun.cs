using System.Diagnostics;

namespace Workspace.Tests.CommandLine;

/// <summary>Runs the built program as a person would, in a process of its own.</summary>
internal sealed class CommandLineRun : IDisposable
{
    // Only so that a program that hangs fails its test instead of stopping all of them.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private CommandLineRun(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Close();
    }

    public int Id => _process.Id;

    public static CommandLineRun Start(string folder, IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        // A shell starts background jobs with Ctrl-C ignored, and that would be inherited; here it must count wherever the tests run.
        var info = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", typeof(Workspace.Datasets.DatasetCatalogue).Assembly.Location, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) info.Environment[name] = value;
        return new CommandLineRun(Process.Start(info)!);
    }

    public static Task<CommandLineResult> RunAsync(string folder, params string[] arguments) =>
        RunAsync(folder, new Dictionary<string, string?>(), arguments);

    public static async Task<CommandLineResult> RunAsync(string folder, IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        using var run = Start(folder, environment, arguments);
        return await run.EndAsync();
    }

    public async Task<CommandLineResult> EndAsync()
    {
        using var limit = new CancellationTokenSource(Longest);
        await _process.WaitForExitAsync(limit.Token);
        return new CommandLineResult(_process.ExitCode, await _output, await _error);
    }

    /// <summary>Sends a signal, such as INT for Ctrl-C.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{Id}"]);
        await kill.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
