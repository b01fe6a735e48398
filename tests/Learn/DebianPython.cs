using System.Diagnostics;

namespace Workspace.Learn.Tests;

/// <summary>Debian's Python as a second opinion; a test that needs a package is ignored where it is not installed.</summary>
internal static class DebianPython
{
    private const string Python = "/usr/bin/python3";

    private static readonly Dictionary<string, bool> Installed = [];

    /// <summary>Runs a script and returns what it printed.</summary>
    /// <param name="module">The module that it needs.</param>
    /// <param name="package">The Debian package of that module.</param>
    /// <param name="script">The script.</param>
    /// <param name="arguments">Its arguments.</param>
    internal static string Output(string module, string package, string script, params string[] arguments)
    {
        lock (Installed)
        {
            if (!Installed.TryGetValue(module, out var isInstalled)) Installed[module] = isInstalled = File.Exists(Python) && Run($"import {module}").ExitCode == 0;
            if (!isInstalled) Assert.Ignore($"{package} is not installed.");
        }
        var (exitCode, output, error) = Run(script, arguments);
        Assert.That(exitCode, Is.Zero, error);
        return output;
    }

    private static (int ExitCode, string Output, string Error) Run(string script, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Python, ["-c", script, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
