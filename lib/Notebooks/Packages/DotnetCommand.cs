using System.Diagnostics;
using System.Text;

namespace Workspace.Notebooks.Packages;

/// <summary>Runs the .NET SDK.</summary>
internal static class DotnetCommand
{
    // Set by an SDK command that runs us; they would bind the child to that command's own SDK and folders.
    private static readonly string[] ForeignVariables =
        ["MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH", "MSBuildLoadMicrosoftTargetsReadOnly"];

    /// <summary>Runs a command to its end; cancelling kills it with its children.</summary>
    /// <returns>The exit code, and what it wrote on both streams.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(IReadOnlyList<string> arguments, string folder, CancellationToken cancellationToken)
    {
        using var process = Process.Start(StartInfo(arguments, folder))!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            var text = new StringBuilder(await output.ConfigureAwait(false)).Append(await errors.ConfigureAwait(false)).ToString();
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return (process.ExitCode, text);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static ProcessStartInfo StartInfo(IReadOnlyList<string> arguments, string folder)
    {
        var info = new ProcessStartInfo(FindDotnet(), arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var name in ForeignVariables) info.Environment.Remove(name);
        info.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        info.Environment["DOTNET_NOLOGO"] = "1";
        // A build server that outlives the notebook would keep its pipes and files open.
        info.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        info.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        return info;
    }

    // The one that runs us, found from the runtime's folder, because the PATH of a front end may be bare.
    private static string FindDotnet()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var beside = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        return File.Exists(beside) ? beside : "dotnet";
    }
}
