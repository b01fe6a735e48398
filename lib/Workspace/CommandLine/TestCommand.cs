using System.CommandLine;
using Spectre.Console;
using Workspace.Core.Errors;
using Workspace.Core.Native;
using Workspace.Provisioning;
using Workspace.Testing;

namespace Workspace.CommandLine;

/// <summary><c>workspace test</c>: builds and runs the tests.</summary>
internal static class TestCommand
{
    public static Command Create()
    {
        var projects = new Argument<string[]>("project") { Description = "Test projects to run, such as Frames; default all.", Arity = ArgumentArity.ZeroOrMore };
        projects.CompletionSources.Add(_ => Runner().Projects().Select(name => new System.CommandLine.Completions.CompletionItem(name)));
        var filter = new Option<string?>("--filter") { Description = "Only tests that match, such as FullyQualifiedName~Csv.", HelpName = "expression" };
        var command = new Command("test", "Build everything and run the tests; installs what they need. The last line counts them.") { projects, filter };
        command.SetAction(async (parse, cancellationToken) =>
        {
            var runner = Runner();
            var chosen = Choose(parse.GetValue(projects) ?? [], runner.Projects());
            await new Provisioner(new ConsoleProvisioningLog(Terminal.Error, TimeProvider.System)).EnsureAsync(Requirements.ForTests, cancellationToken).ConfigureAwait(false);
            return await RunAsync(runner, chosen, parse.GetValue(filter), cancellationToken).ConfigureAwait(false);
        });
        return HelpWithExamples.With(command, "./workspace test", "./workspace test Frames", "./workspace test Frames --filter FullyQualifiedName~Csv");
    }

    /// <summary>Builds and tests; says failures in full and ends with the count.</summary>
    public static async Task<int> RunAsync(TestRunner runner, IReadOnlyList<string> projects, string? filter, CancellationToken cancellationToken)
    {
        if (!await runner.BuildAsync(cancellationToken).ConfigureAwait(false))
        {
            Terminal.Out.WriteLine(new TestTotals(0, 1, 0).ToString());
            return ExitCodes.Failed;
        }
        Terminal.Error.WriteLine($"Running {projects.Count} test projects …");
        var outcomes = await runner.RunAsync(projects, filter, cancellationToken).ConfigureAwait(false);
        foreach (var outcome in outcomes)
        {
            foreach (var skip in outcome.Skips) Terminal.Error.WriteLine($"{outcome.Project}: {skip}");
            foreach (var failure in outcome.Failures) Terminal.Error.WriteLine($"\nFAILED {failure}");
        }
        var totals = outcomes.Aggregate(default(TestTotals), (sum, o) => sum + o.Totals);
        Terminal.Out.WriteLine(totals.ToString());
        return totals.Failed == 0 ? ExitCodes.Passed : ExitCodes.Failed;
    }

    public static TestRunner Runner() => new(Root(), line => Terminal.Error.WriteLine(line), TimeProvider.System);

    /// <summary>The checkout this program belongs to.</summary>
    public static string Root() => WorkspacePaths.Root ?? throw new NotACheckoutException();

    private static IReadOnlyList<string> Choose(string[] wanted, IReadOnlyList<string> existing)
    {
        foreach (var name in wanted)
            if (!existing.Contains(name, StringComparer.OrdinalIgnoreCase)) throw new UnknownNameException("Test project", name, "tests/", existing);
        return wanted.Length == 0 ? existing : [.. existing.Where(e => wanted.Contains(e, StringComparer.OrdinalIgnoreCase))];
    }
}
