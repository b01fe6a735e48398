using System.Diagnostics;

namespace Workspace.Conformance.Tests;

/// <summary>A client program that ran to its end as a child process.</summary>
internal sealed record ClientRun(int Status, string Output)
{
    /// <summary>Debian's own Python: it has the packages that <c>./workspace test</c> installs, whatever other Python stands first on the PATH.</summary>
    public const string Python = "/usr/bin/python3";

    // Only so that a client that hangs fails its test instead of stopping all of them.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(8);

    /// <summary>Runs a program; both of its streams in one text.</summary>
    public static async Task<ClientRun> StartAsync(string program, string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var process = Process.Start(Command(program, folder, environment, arguments))!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(Longest);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
        return new ClientRun(process.ExitCode, await output + await error);
    }

    /// <summary>How such a program is started.</summary>
    public static ProcessStartInfo Command(string program, string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        // A shell starts background jobs with Ctrl-C ignored, and kernels would inherit that.
        var info = new ProcessStartInfo("env", ["--default-signal=INT", program, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) info.Environment[name] = value;
        return info;
    }
}
