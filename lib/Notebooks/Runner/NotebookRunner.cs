using Workspace.Core.Errors;
using Workspace.Notebooks.Documents;
using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Runner.Checking;
using Workspace.Notebooks.Runner.Secrets;

namespace Workspace.Notebooks.Runner;

/// <summary>Executes notebooks without a front end, each in a session of its own, in this process.</summary>
/// <param name="createSession">Starts a session; called once per run.</param>
/// <param name="timeProvider">The clock for time limits and times noted; default the system's.</param>
public sealed class NotebookRunner(Func<SessionOptions, ICellSession> createSession, TimeProvider? timeProvider = null)
{
    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;

    /// <summary>Executes a notebook from top to bottom and stops at the first cell that fails.</summary>
    /// <param name="options">What to run, and how.</param>
    /// <param name="observer">Follows the run; may be null.</param>
    /// <param name="cancellationToken">Interrupts the running cell; what was saved so far stays, with that cell marked.</param>
    /// <exception cref="ArgumentException">The options are out of their ranges.</exception>
    /// <returns>How it went. Nothing that a notebook or its parameters get wrong throws: see <see cref="RunResult.Status"/> and <see cref="RunResult.Error"/>.</returns>
    public async Task<RunResult> RunAsync(RunOptions options, IRunObserver? observer = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        observer ??= SilentRunObserver.Instance;
        var started = _time.GetTimestamp();
        var result = await RunOrExplainAsync(options, observer, cancellationToken).ConfigureAwait(false);
        result = result with { Duration = _time.GetElapsedTime(started) };
        observer.NotebookFinished(result);
        return result;
    }

    private async Task<RunResult> RunOrExplainAsync(RunOptions options, IRunObserver observer, CancellationToken cancellationToken)
    {
        try
        {
            var source = NotebookFile.Load(options.NotebookPath);
            using var outputLock = options.OutputPath is null ? null : NotebookLock.Acquire(options.OutputPath, options.NotebookPath, _time);
            using var sourceLock = options.WriteInPlace && !IsSameFile(options) ? NotebookLock.Acquire(options.NotebookPath, options.NotebookPath, _time) : null;
            return await RunAsync(source, options, observer, cancellationToken).ConfigureAwait(false);
        }
        catch (NotANotebookException e)
        {
            return new RunResult { NotebookPath = options.NotebookPath, Status = RunStatus.NotANotebook, Error = e };
        }
        catch (WorkspaceException e)
        {
            return new RunResult { NotebookPath = options.NotebookPath, Status = RunStatus.BadArguments, Error = e };
        }
    }

    private async Task<RunResult> RunAsync(NotebookDocument source, RunOptions options, IRunObserver observer, CancellationToken cancellationToken)
    {
        var secrets = new SecretRedactor();
        foreach (var secret in SecretNames.ValuesIn(options.Environment)) secrets.Add(secret);
        var plan = RunPlan.Create(source, options, secrets);
        var run = new NotebookRun(plan, options, secrets, observer, _time);
        var result = await run.ExecuteAsync(createSession, cancellationToken).ConfigureAwait(false);
        if (result.Status != RunStatus.Passed) return result;
        if (options.Check is { } check) result = Check(result, plan, check);
        if (options.WriteInPlace) WriteBack(plan, options, observer);
        return result;
    }

    private static RunResult Check(RunResult result, RunPlan plan, CheckOptions check)
    {
        var checker = new OutputChecker(check);
        var differences = plan.Cells
            .Where(cell => !cell.IsInjected && cell.Run.Status is CellRunStatus.Passed or CellRunStatus.Restored)
            .SelectMany(cell => checker.Compare(cell.Run.Number, cell.Cell, cell.StoredOutputs))
            .ToList();
        return differences.Count == 0 ? result : result with { Status = RunStatus.CheckDiffers, Differences = differences };
    }

    private static void WriteBack(RunPlan plan, RunOptions options, IRunObserver observer)
    {
        if (Path.GetExtension(options.NotebookPath).Equals(".ipynb", StringComparison.OrdinalIgnoreCase))
            NotebookFile.Save(plan.ToStoredDocument(), options.NotebookPath);
        else
            observer.Warned($"{options.NotebookPath} was not written: only .ipynb files hold outputs. Convert it to .ipynb to store them.");
    }

    private static bool IsSameFile(RunOptions options) =>
        options.OutputPath is not null && Path.GetFullPath(options.OutputPath) == Path.GetFullPath(options.NotebookPath);
}
