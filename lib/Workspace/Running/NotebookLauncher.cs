using Workspace.Notebooks.Runner;

namespace Workspace.Running;

/// <summary>Runs notebooks: a single one in this process, which starts fastest; several each in a process of their own.</summary>
/// <param name="time">Measures durations and time-outs.</param>
internal sealed class NotebookLauncher(TimeProvider time)
{
    /// <summary>Runs one notebook in this process, whose current folder becomes the notebook's, as in Jupyter.</summary>
    public async Task<RunResult> RunHereAsync(NotebookJob job, IRunObserver observer, CancellationToken cancellationToken)
    {
        var before = Directory.GetCurrentDirectory();
        if (Path.GetDirectoryName(job.NotebookPath) is { } folder && Directory.Exists(folder)) Directory.SetCurrentDirectory(folder);
        try
        {
            return await new NotebookRunner(Sessions.Create, time).RunAsync(job.Options, observer, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
        }
    }

    /// <summary>Runs notebooks side by side.</summary>
    /// <param name="jobs">What to run.</param>
    /// <param name="parallel">How many at once.</param>
    /// <param name="observe">Gives the observer of each.</param>
    /// <param name="cancellationToken">Interrupts them all.</param>
    /// <returns>One result per job, in their order.</returns>
    public async Task<IReadOnlyList<RunResult>> RunAllAsync(
        IReadOnlyList<NotebookJob> jobs, int parallel, Func<NotebookJob, IRunObserver> observe, CancellationToken cancellationToken)
    {
        if (jobs.Count == 1) return [await RunHereAsync(jobs[0], observe(jobs[0]), cancellationToken).ConfigureAwait(false)];
        var results = new RunResult[jobs.Count];
        // Cancellation goes to each notebook, which saves what it has; the loop itself is left to finish.
        await Parallel.ForAsync(0, jobs.Count, new ParallelOptions { MaxDegreeOfParallelism = parallel }, async (i, _) =>
            results[i] = cancellationToken.IsCancellationRequested
                ? new RunResult { NotebookPath = jobs[i].NotebookPath, Status = RunStatus.Interrupted }
                : await new NotebookProcess(time).RunAsync(jobs[i], observe(jobs[i]), cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        return results;
    }
}
