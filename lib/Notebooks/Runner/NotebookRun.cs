using Workspace.Notebooks.Display;
using Workspace.Notebooks.Documents;
using Workspace.Notebooks.Documents.Outputs;
using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Runner.Collecting;
using Workspace.Notebooks.Runner.Secrets;

namespace Workspace.Notebooks.Runner;

/// <summary>One run of one notebook: cells one after another, each saved when it ends.</summary>
internal sealed class NotebookRun(RunPlan plan, RunOptions options, SecretRedactor secrets, IRunObserver observer, TimeProvider time)
{
    private readonly DisplayIndex _displays = new();
    private readonly DateTimeOffset _started = time.GetUtcNow();
    private int _restored;

    public async Task<RunResult> ExecuteAsync(Func<SessionOptions, ICellSession> createSession, CancellationToken cancellationToken)
    {
        if (options.Resume) Restore();
        observer.NotebookStarted(options.NotebookPath, plan.Cells.Count);
        Save("running");
        if (plan.Cells.All(IsDone)) return Finish(RunStatus.Passed, stuck: false);

        var folder = Path.GetDirectoryName(Path.GetFullPath(options.NotebookPath))!;
        var session = createSession(options.Session.WithDisplay() with { WorkingDirectory = folder });
        await using var _ = session.ConfigureAwait(false);
        if (FindUnsupported(session) is { } unsupported) return Finish(Refuse(unsupported), stuck: false);
        using var total = new CancellationTokenSource(options.Timeout, time);
        var status = RunStatus.Passed;
        foreach (var cell in plan.Cells)
        {
            status = await StepAsync(session, cell, total.Token, cancellationToken).ConfigureAwait(false);
            if (status != RunStatus.Passed) break;
        }
        return Finish(status, session.IsStuck);
    }

    private static bool IsDone(PlannedCell cell) => cell.IsSkipped || cell.Run.Status == CellRunStatus.Restored;

    private void Restore()
    {
        if (options.OutputPath is null || !File.Exists(options.OutputPath))
        {
            observer.Warned($"There is nothing to resume: {options.OutputPath ?? "no output path was given"}. The notebook runs from its start.");
            return;
        }
        _restored = RunRecord.Restore(plan, NotebookFile.Load(options.OutputPath));
    }

    private UnsupportedLanguageException? FindUnsupported(ICellSession session) => plan.Cells
        .Where(cell => !cell.IsSkipped && !session.Supports(cell.Cell.Language) && !IsConnected(cell.Cell.Language))
        .GroupBy(cell => cell.Cell.Language)
        .Select(group => new UnsupportedLanguageException(group.Key, [.. group.Select(cell => cell.Run.Number)]))
        .FirstOrDefault();

    // A cell of the notebook itself may bring the language: `#!connect jupyter --kernel-name name`.
    private bool IsConnected(string language) => plan.Cells.Any(cell => !cell.IsSkipped &&
        cell.Code.Split('\n').Any(line => line.TrimStart().StartsWith("#!connect", StringComparison.Ordinal) && line.Contains(language, StringComparison.OrdinalIgnoreCase)));

    // Before anything runs: nobody wants to learn of it after an hour.
    private RunStatus Refuse(UnsupportedLanguageException e)
    {
        var cell = plan.Cells.First(cell => cell.Run.Number == e.CellNumbers[0]);
        cell.Collector = NewCollector();
        Fail(cell, CellRunStatus.Failed, new ErrorOutput(nameof(UnsupportedLanguageException), e.Message, [e.Message]));
        RunRecord.NoteStatus(cell);
        observer.CellFinished(cell.Run, plan.Cells.Count);
        return RunStatus.CellFailed;
    }

    private async Task<RunStatus> StepAsync(ICellSession session, PlannedCell cell, CancellationToken total, CancellationToken cancellationToken)
    {
        if (cell.IsSkipped || (cell.Run.Status == CellRunStatus.Restored && cell.Cell.HasTag(CellTags.SkipOnResume)))
        {
            if (cell.IsSkipped) cell.Run = cell.Run with { Status = CellRunStatus.Skipped };
            observer.CellFinished(cell.Run, plan.Cells.Count);
            return RunStatus.Passed;
        }
        observer.CellStarted(cell.Run, plan.Cells.Count);
        var began = time.GetUtcNow();
        var stamp = time.GetTimestamp();
        var restored = cell.Run.Status == CellRunStatus.Restored;
        var status = await RunCellAsync(session, cell, total, cancellationToken).ConfigureAwait(false);
        cell.Run = cell.Run with { Duration = time.GetElapsedTime(stamp) };
        if (!restored || status != RunStatus.Passed) RunRecord.NoteCell(cell, began, time.GetUtcNow());
        Save("running");
        observer.CellFinished(cell.Run, plan.Cells.Count);
        return status;
    }

    private async Task<RunStatus> RunCellAsync(ICellSession session, PlannedCell cell, CancellationToken total, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.CellTimeout, time);
        using var any = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, total, cancellationToken);
        cell.Collector = NewCollector();
        var restored = cell.Run.Status == CellRunStatus.Restored;
        if (!restored) cell.Cell.ExecutionCount = CountUpTo(cell);
        var request = new CellRequest(cell.Code, $"Cell {cell.Run.Number}", Path.GetFullPath(options.NotebookPath), cell.Cell.Language);
        var result = await session.ExecuteAsync(request, cell.Collector, any.Token).ConfigureAwait(false);
        if (result.Status != CellStatus.Succeeded && any.IsCancellationRequested)
            return Stop(cell, cancellationToken, limit.Token);
        if (result.HasValue) cell.Collector.AddResult(result.Value, cell.Cell.ExecutionCount ?? CountUpTo(cell));
        return Judge(cell, result);
    }

    private RunStatus Stop(PlannedCell cell, CancellationToken cancellationToken, CancellationToken cellLimit)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            const string Message = "The run was cancelled while this cell ran.";
            Fail(cell, CellRunStatus.Interrupted, new ErrorOutput("Interrupted", Message, [Message]));
            return RunStatus.Interrupted;
        }
        var message = cellLimit.IsCancellationRequested
            ? $"The cell ran longer than a cell may ({Describe(options.CellTimeout)}) and was interrupted."
            : $"The notebook ran longer than it may ({Describe(options.Timeout)}), and this cell was interrupted.";
        Fail(cell, CellRunStatus.TimedOut, new ErrorOutput(nameof(TimeoutException), message, [message]));
        return RunStatus.TimedOut;
    }

    private static RunStatus Judge(PlannedCell cell, CellResult result)
    {
        var mustThrow = cell.Cell.HasTag(CellTags.RaisesException);
        if (result.Status == CellStatus.Succeeded && mustThrow)
        {
            const string Message = $"The cell is tagged {CellTags.RaisesException}, but it threw nothing. Remove the tag, or restore the fault it shows.";
            return Fail(cell, CellRunStatus.Failed, new ErrorOutput("NothingThrown", Message, [Message]));
        }
        if (result.Status == CellStatus.Succeeded)
        {
            if (cell.Run.Status != CellRunStatus.Restored) cell.Run = cell.Run with { Status = CellRunStatus.Passed };
            return RunStatus.Passed;
        }
        var error = result.Error is { } e ? new ErrorOutput(e.Name, e.Message, e.Traceback) : new ErrorOutput("Interrupted", "The cell was interrupted.", []);
        if (!mustThrow) return Fail(cell, CellRunStatus.Failed, error);
        cell.Collector!.SetError(error);
        if (cell.Run.Status != CellRunStatus.Restored) cell.Run = cell.Run with { Status = CellRunStatus.Passed };
        return RunStatus.Passed;
    }

    private static RunStatus Fail(PlannedCell cell, CellRunStatus status, ErrorOutput error)
    {
        cell.Collector!.SetError(error);
        // Taken from what is rendered, where secrets are removed.
        cell.Run = cell.Run with { Status = status, Error = cell.Collector.Render().OfType<ErrorOutput>().Single() };
        return RunStatus.CellFailed;
    }

    private OutputCollector NewCollector() => new(_displays, secrets, options.OutputLimit, options.ReadInput);

    // A cell's count is its place, so that it is the same in every run.
    private int CountUpTo(PlannedCell cell) => plan.Cells.TakeWhile(other => other != cell).Count(other => !other.IsSkipped) + 1;

    private static string Describe(TimeSpan limit) => FormattableString.Invariant($"{limit.TotalSeconds:0.###} s");

    private RunResult Finish(RunStatus status, bool stuck)
    {
        Save(status == RunStatus.Passed ? "succeeded" : status.ToString().ToLowerInvariant(), durable: true);
        return new RunResult
        {
            NotebookPath = options.NotebookPath,
            Status = status,
            Document = plan.Document,
            Cells = [.. plan.Cells.Select(cell => cell.Run)],
            SessionIsStuck = stuck,
        };
    }

    // Between cells the file need outlive only this process: forcing it to the disk takes longer than most cells.
    private void Save(string status, bool durable = false)
    {
        // All cells, because a later one may have updated what an earlier one shows.
        foreach (var cell in plan.Cells) cell.Render();
        RunRecord.NoteRun(plan.Document, status, _started, time.GetUtcNow() - _started, _restored);
        if (options.OutputPath is not null) NotebookFile.Save(plan.Document, options.OutputPath, durable);
    }
}
