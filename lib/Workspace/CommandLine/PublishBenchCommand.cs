using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Workspace.Provisioning;

namespace Workspace.CommandLine;

/// <summary><c>workspace publish-bench</c>: packs a benchmark into one file for a machine without .NET.</summary>
internal static class PublishBenchCommand
{
    private const string Torch = "torch";

    // Such a file is carried by hand to machines with a GPU.
    private const long MostBytes = 60_000_000;

    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "The benchmark to pack." };
        name.AcceptOnlyFromAmong(Torch);
        var command = new Command("publish-bench", "Pack a benchmark into one program that needs no .NET: it builds the door to the libtorch of a Python there and compares.") { name };
        command.SetAction(async (_, cancellationToken) => await PublishAsync(cancellationToken).ConfigureAwait(false));
        return HelpWithExamples.With(command, "./workspace publish-bench torch");
    }

    private static async Task<int> PublishAsync(CancellationToken cancellationToken)
    {
        var root = TestCommand.Root();
        var folder = Path.Combine(root, ".build", "publish-bench");
        Terminal.Error.WriteLine("Packing torch-bench …");
        var lines = new List<string>();
        var status = await ProcessRunner.RunAsync(
            "dotnet",
            [
                "publish", Path.Combine(root, "tests", "Benchmarks.Torch", "Benchmarks.Torch.csproj"), "--configuration", "Release", "--runtime", "linux-x64", "--self-contained", "--nologo", "--output", folder,
                "-p:PublishSingleFile=true", "-p:EnableCompressionInSingleFile=true", "-p:DebugType=none", "-p:GenerateDocumentationFile=false",
            ],
            lines.Add, cancellationToken: cancellationToken).ConfigureAwait(false);
        if (status != 0)
        {
            foreach (var line in lines.TakeLast(20)) Terminal.Error.WriteLine(line);
            return ExitCodes.Failed;
        }
        return Report(Path.Combine(folder, "torch-bench"));
    }

    private static int Report(string program)
    {
        var bytes = new FileInfo(program).Length;
        Terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{program} ({bytes / 1e6:0} MB)"));
        Terminal.Out.WriteLine("It needs x64 Linux, g++ and a Python with PyTorch: ./torch-bench [--python PATH]");
        if (bytes <= MostBytes) return ExitCodes.Passed;
        Terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"That is more than {MostBytes / 1e6:0} MB: see what the project references."));
        return ExitCodes.Failed;
    }
}
