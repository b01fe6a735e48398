using System.Diagnostics;
using Workspace.Core.Native;

namespace Workspace.Flows.Tests.Export;

/// <summary>Builds and runs a C# program of one file, as a user would.</summary>
internal static class DotNetProgram
{
    /// <summary>The flows project as a program in any folder can name it.</summary>
    public static string FlowsProject => Path.Combine(WorkspacePaths.Root!, "lib", "Flows", "Flows.csproj");

    public static async Task<(int ExitCode, string Output)> RunAsync(string file, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["run", file, "--", .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetDirectoryName(file)! };
        start.Environment[WorkspacePaths.RootVariable] = WorkspacePaths.Root;
        // What the test host sets for its own build would confuse the program's.
        start.Environment.Remove("MSBUILD_EXE_PATH");
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
