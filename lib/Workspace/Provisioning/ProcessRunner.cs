using System.Diagnostics;

namespace Workspace.Provisioning;

/// <summary>Runs another program and hands on what it prints, line by line, while it runs.</summary>
public static class ProcessRunner
{
    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">Its name or path.</param>
    /// <param name="arguments">Its arguments, each passed as it is.</param>
    /// <param name="onLine">Receives each line of both streams.</param>
    /// <param name="workingDirectory">Where it runs; default here.</param>
    /// <param name="environment">Variables to add.</param>
    /// <param name="cancellationToken">Kills the program and everything it started.</param>
    /// <returns>Its exit status.</returns>
    public static async Task<int> RunAsync(
        string program,
        IEnumerable<string> arguments,
        Action<string> onLine,
        string? workingDirectory = null,
        IReadOnlyDictionary<string, string>? environment = null,
        CancellationToken cancellationToken = default)
    {
        using var process = new Process { StartInfo = Describe(program, arguments, workingDirectory, environment) };
        var gate = new Lock();
        void Receive(object sender, DataReceivedEventArgs e)
        {
            if (e.Data is null) return;
            lock (gate) onLine(e.Data);
        }
        process.OutputDataReceived += Receive;
        process.ErrorDataReceived += Receive;
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        return process.ExitCode;
    }

    /// <summary>The full path of a program on the <c>PATH</c>, or null.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The first match, or null.</returns>
    public static string? Which(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private static ProcessStartInfo Describe(
        string program, IEnumerable<string> arguments, string? workingDirectory, IReadOnlyDictionary<string, string>? environment)
    {
        var info = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = workingDirectory ?? "",
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) info.Environment[name] = value;
        return info;
    }
}
