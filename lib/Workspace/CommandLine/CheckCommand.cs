using System.CommandLine;
using Spectre.Console;
using Workspace.Notebooks.Documents;
using Workspace.Notebooks.Linting;
using Workspace.Provisioning;
using Workspace.Running;

namespace Workspace.CommandLine;

/// <summary><c>workspace check</c>: everything a change must pass.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", "Everything a change must pass: format, build, tests, notebook style, and every notebook against its stored outputs.");
        command.SetAction(async (_, cancellationToken) =>
        {
            (string Name, Func<CancellationToken, Task<bool>> Run)[] steps =
                [("format", FormatAsync), ("tests", TestAsync), ("notebook style", _ => Task.FromResult(Lint())), ("notebooks", NotebooksAsync)];
            var failed = new List<string>();
            foreach (var (name, run) in steps)
            {
                Terminal.Error.WriteLine($"== {name}");
                if (!await run(cancellationToken).ConfigureAwait(false)) failed.Add(name);
            }
            Terminal.Out.WriteLine(failed.Count == 0 ? "check passed" : $"check failed: {string.Join(", ", failed)}");
            return failed.Count == 0 ? ExitCodes.Passed : ExitCodes.Failed;
        });
        return HelpWithExamples.With(command, "./workspace check");
    }

    private static async Task<bool> FormatAsync(CancellationToken cancellationToken)
    {
        var status = await ProcessRunner.RunAsync(
            "dotnet", ["format", "whitespace", "Workspace.sln", "--verify-no-changes"], line => Terminal.Error.WriteLine(line),
            TestCommand.Root(), cancellationToken: cancellationToken).ConfigureAwait(false);
        if (status != 0) Terminal.Error.WriteLine("Mend it with: dotnet format whitespace Workspace.sln");
        return status == 0;
    }

    private static async Task<bool> TestAsync(CancellationToken cancellationToken)
    {
        await new Provisioner(new ConsoleProvisioningLog(Terminal.Error, TimeProvider.System)).EnsureAsync(Requirements.ForTests, cancellationToken).ConfigureAwait(false);
        var runner = TestCommand.Runner();
        return await TestCommand.RunAsync(runner, runner.Projects(), filter: null, cancellationToken).ConfigureAwait(false) == ExitCodes.Passed;
    }

    private static bool Lint()
    {
        var findings = NotebookTargets.Find([Path.Combine(TestCommand.Root(), "notebooks", "*")], "artifacts")
            .SelectMany(target => NotebookLinter.Check(NotebookFile.Load(target.Path)).Select(finding => $"{target.Name}: {finding}")).ToList();
        foreach (var finding in findings) Terminal.Error.WriteLine(finding);
        return findings.Count == 0;
    }

    private static async Task<bool> NotebooksAsync(CancellationToken cancellationToken) =>
        await WorkspaceCommand.Create().Parse(["run", Path.Combine(TestCommand.Root(), "notebooks", "*"), "--check"])
            .InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, cancellationToken).ConfigureAwait(false) == ExitCodes.Passed;
}
