using System.Diagnostics;
using System.Globalization;

namespace Workspace.Learn.Tests.Trees;

/// <summary>Debian's python3-xgboost as a second opinion; a test that needs it is ignored where it is not installed.</summary>
internal static class PythonXGBoost
{
    private const string Python = "/usr/bin/python3";

    private static readonly Lazy<bool> Installed = new(() => File.Exists(Python) && Run("import xgboost").ExitCode == 0);

    /// <summary>Runs a script whose output is numbers, and reads them.</summary>
    internal static double[] Numbers(string script, params string[] arguments)
    {
        if (!Installed.Value) Assert.Ignore("python3-xgboost is not installed.");
        var (exitCode, output, error) = Run(script, arguments);
        Assert.That(exitCode, Is.Zero, error);
        return [.. output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(text => double.Parse(text, CultureInfo.InvariantCulture))];
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
