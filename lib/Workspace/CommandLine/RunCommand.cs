using System.CommandLine;
using Spectre.Console;
using Workspace.Notebooks.Documents;
using Workspace.Notebooks.Runner;
using Workspace.Provisioning;
using Workspace.Running;

namespace Workspace.CommandLine;

/// <summary><c>workspace run</c>: executes notebooks without a front end.</summary>
internal static class RunCommand
{
    private const string Description = """
        Execute notebooks from top to bottom, without a front end.

        Exit codes: 0 all passed, 1 a cell failed, 2 bad arguments or parameters, 3 timed out, 4 not a notebook, 5 --check differs,
        130 interrupted; of several notebooks the first that did not pass decides. The last line on standard output counts them.
        """;

    public static Command Create()
    {
        var options = new RunCommandOptions();
        var command = new Command("run", Description);
        options.AddTo(command);
        command.SetAction((parse, cancellationToken) => RunAsync(options.Read(parse), cancellationToken));
        return HelpWithExamples.With(
            command,
            "./workspace run notebooks/credit-risk-prep",
            "./workspace run 'notebooks/*' --jobs 2 --junit artifacts/junit.xml",
            "./workspace run notebooks/credit-risk-prep --list-parameters",
            "./workspace run notebooks/credit-risk-prep -p seed=7 -p scale=max --report report.html",
            "./workspace run notebooks/credit-risk-prep --check     # do the stored outputs still come out?",
            "./workspace run notebooks/credit-risk-prep --write     # store them");
    }

    private static async Task<int> RunAsync(RunSettings settings, CancellationToken cancellationToken)
    {
        var targets = NotebookTargets.Find(settings.Paths, settings.OutputFolder);
        if (settings.ListParameters) return ParameterListing.Write(targets, Terminal.Out);
        await new Provisioner(new ConsoleProvisioningLog(Terminal.Error, TimeProvider.System))
            .EnsureAsync([.. settings.Check ? Requirements.ForCheck : Requirements.ForRun, .. Requirements.Find(targets.SelectMany(Needs).Distinct())], cancellationToken).ConfigureAwait(false);
        var time = TimeProvider.System;
        var started = time.GetTimestamp();
        var results = await ExecuteAsync([.. targets.Select(settings.Job)], settings.Jobs, cancellationToken).ConfigureAwait(false);
        var files = RunFiles.Write(targets, results, settings);
        foreach (var result in results) RunTrouble.Write(result, Terminal.Error);
        foreach (var (result, target) in results.Zip(targets).Where(pair => pair.First.Document is not null))
            Terminal.Out.WriteLine($"{target.Name}: {RunSummary.Word(result.Status)} in {DurationText.Format(result.Duration)} → {Path.GetRelativePath(Directory.GetCurrentDirectory(), target.OutputPath)}");
        foreach (var file in files) Terminal.Out.WriteLine($"wrote {file}");
        Terminal.Out.WriteLine(RunSummary.LastLine(results, time.GetElapsedTime(started)));
        var exitCode = RunSummary.ExitCode(results);
        // Code of an interrupted cell that nothing can stop would keep this process alive for ever.
        if (results.Any(r => r.SessionIsStuck)) Environment.Exit(exitCode);
        return exitCode;
    }

    private static IReadOnlyList<string> Needs(NotebookTarget target)
    {
        try
        {
            return NotebookCard.Read(target.Path).Needs;
        }
        catch (NotANotebookException)
        {
            // The run itself says what is wrong with it, and has an exit code for it.
            return [];
        }
    }

    private static Task<IReadOnlyList<RunResult>> ExecuteAsync(IReadOnlyList<NotebookJob> jobs, int parallel, CancellationToken cancellationToken)
    {
        var launcher = new NotebookLauncher(TimeProvider.System);
        if (!Terminal.Error.Profile.Capabilities.Interactive)
            return launcher.RunAllAsync(jobs, parallel, job => new PlainProgress(job.Name, Terminal.Error, jobs.Count > 1), cancellationToken);
        return Terminal.Error.Progress().AutoClear(false)
            .Columns(new SpinnerColumn(), new ProgressBarColumn { Width = 20 }, new TaskDescriptionColumn { Alignment = Justify.Left }, new ElapsedTimeColumn())
            .StartAsync(context =>
            {
                var bars = jobs.ToDictionary(job => job, job => context.AddTask(Markup.Escape(job.Name), autoStart: false));
                return launcher.RunAllAsync(jobs, parallel, job => new LiveProgress(job.Name, bars[job], Terminal.Error), cancellationToken);
            });
    }
}
