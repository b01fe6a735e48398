using System.CommandLine;
using Spectre.Console;
using Workspace.CommandLine;

namespace Workspace.Benchmarks;

/// <summary>The command line of this program, which <c>./workspace bench</c> hands its arguments to.</summary>
internal static class BenchmarksCommand
{
    private const int SmallestRows = 1_000;

    public static RootCommand Create()
    {
        var names = new Argument<string[]>("name") { Description = "Benchmarks to run; none: list them.", Arity = ArgumentArity.ZeroOrMore };
        var rows = new Option<int>("--rows") { Description = "Rows of the frame benchmarks.", DefaultValueFactory = _ => new BenchmarkOptions().Rows };
        rows.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < SmallestRows) result.AddError($"--rows takes a number of at least {SmallestRows}.");
        });
        var documents = new Option<int>("--documents") { Description = "Documents of the largest collection of the document benchmark.", DefaultValueFactory = _ => new BenchmarkOptions().Documents };
        documents.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < SmallestRows) result.AddError($"--documents takes a number of at least {SmallestRows}.");
        });
        var command = new RootCommand("Measures the workspace as ratios against its peers in the same run.") { names, rows, documents, WorkerCommand() };
        command.SetAction((parse, _) => RunAsync(parse.GetValue(names) ?? [], new BenchmarkOptions { Rows = parse.GetValue(rows), Documents = parse.GetValue(documents) }));
        return command;
    }

    private static Command WorkerCommand()
    {
        var arguments = new Argument<string[]>("task") { Arity = new ArgumentArity(3, 3) };
        var command = new Command(MeasuredProcess.WorkerCommand, "Does one task in this process and prints what it cost.") { arguments };
        command.Hidden = true;
        command.SetAction(parse => Worker.Run(parse.GetRequiredValue(arguments)));
        return command;
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> names, BenchmarkOptions options)
    {
        // All looked up first: a misspelt name must not come to light after minutes of measuring.
        var chosen = names.Select(BenchmarkCatalogue.Find).ToList();
        if (chosen.Count == 0) return List();
        foreach (var line in await BenchmarkMachine.DescribeAsync()) Terminal.Out.WriteLine(line);
        var runner = new ComparisonRunner(Terminal.Out, Terminal.Error);
        foreach (var benchmark in chosen)
        {
            Terminal.Error.WriteLine($"Measuring {benchmark.Name} …");
            await benchmark.RunAsync(runner, options);
        }
        Terminal.Out.WriteLine(runner.Missed == 0 ? "All goals met." : $"{runner.Missed} goals missed.");
        return ExitCodes.Passed;
    }

    private static int List()
    {
        foreach (var benchmark in BenchmarkCatalogue.All) Terminal.Out.WriteLine($"{benchmark.Name,-12}{benchmark.Summary}");
        return ExitCodes.Passed;
    }
}
