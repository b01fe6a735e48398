using System.CommandLine;
using Spectre.Console;
using Workspace.Provisioning;

namespace Workspace.CommandLine;

/// <summary><c>workspace bench</c>: measures us against named peers in one run.</summary>
internal static class BenchCommand
{
    public static Command Create()
    {
        var names = new Argument<string[]>("name") { Description = "Benchmarks to run; none: list them.", Arity = ArgumentArity.ZeroOrMore };
        names.CompletionSources.Add("documents", "engine", "frames", "graphs", "kernel", "structures", "torch", "trees");
        var command = new Command("bench", "Measure speed and memory as ratios against pandas, DuckDB, ipykernel, PyTorch, XGBoost and others in the same run.") { names };
        command.SetAction(async (parse, cancellationToken) =>
        {
            await new Provisioner(new ConsoleProvisioningLog(Terminal.Error, TimeProvider.System)).EnsureAsync(Requirements.ForBenchmarks, cancellationToken).ConfigureAwait(false);
            var project = Path.Combine(TestCommand.Root(), "tests", "Benchmarks", "Benchmarks.csproj");
            Terminal.Error.WriteLine("Building the benchmarks …");
            return await ProcessRunner.RunAsync(
                "dotnet", ["run", "--project", project, "--configuration", "Release", "--", .. parse.GetValue(names) ?? []],
                line => Terminal.Out.WriteLine(line), cancellationToken: cancellationToken).ConfigureAwait(false);
        });
        return HelpWithExamples.With(command, "./workspace bench", "./workspace bench engine frames kernel trees");
    }
}
