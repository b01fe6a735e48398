using System.Diagnostics;
using System.Text.Json;
using Workspace.Notebooks.Documents;
using Workspace.Notebooks.Runner;

namespace Workspace.Running;

/// <summary>
/// Runs a notebook in a process of its own, so that several run side by side, each in its own folder, and one that crashes takes
/// down no other. Closing its standard input interrupts it; that also happens when this process dies.
/// </summary>
internal sealed class NotebookProcess(TimeProvider time)
{
    /// <summary>The hidden command that the process runs.</summary>
    public const string CommandName = "run-notebook";

    public async Task<RunResult> RunAsync(NotebookJob job, IRunObserver observer, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        using var process = Start();
        await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(job)).ConfigureAwait(false);
        await process.StandardInput.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        await using var closing = cancellationToken.Register(process.StandardInput.Close).ConfigureAwait(false);
        var (finished, noise) = await FollowAsync(process, observer).ConfigureAwait(false);
        await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        var result = finished is null ? Crashed(job, process.ExitCode, noise) : Result(job, finished);
        result = result with { Duration = time.GetElapsedTime(started) };
        observer.NotebookFinished(result);
        return result;
    }

    private static Process Start()
    {
        var info = new ProcessStartInfo(Environment.ProcessPath ?? "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Under `dotnet Workspace.dll` the process is dotnet itself, which wants to be told the program again.
        if (Path.GetFileNameWithoutExtension(info.FileName) == "dotnet") info.ArgumentList.Add(typeof(NotebookProcess).Assembly.Location);
        info.ArgumentList.Add(CommandName);
        return Process.Start(info)!;
    }

    private static async Task<(RunEvent.Finished? Finished, List<string> Noise)> FollowAsync(Process process, IRunObserver observer)
    {
        RunEvent.Finished? finished = null;
        var noise = new List<string>();
        var errors = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            switch (RunEvent.TryRead(line))
            {
                case RunEvent.Started e: observer.NotebookStarted(e.NotebookPath, e.CodeCells); break;
                case RunEvent.CellStarted e: observer.CellStarted(e.Cell.ToCellRun(), e.CodeCells); break;
                case RunEvent.CellFinished e: observer.CellFinished(e.Cell.ToCellRun(), e.CodeCells); break;
                case RunEvent.Warning e: observer.Warned(e.Message); break;
                case RunEvent.Finished e: finished = e; break;
                default: noise.Add(line); break;
            }
        }
        noise.AddRange((await errors.ConfigureAwait(false)).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        return (finished, noise);
    }

    private static RunResult Result(NotebookJob job, RunEvent.Finished finished) => new()
    {
        NotebookPath = job.NotebookPath,
        Status = finished.Status,
        Cells = [.. finished.Cells.Select(c => c.ToCellRun())],
        Differences = finished.Differences,
        Error = finished.Error is null ? null : new NotebookProcessException(finished.Error),
        Document = Saved(job, finished.Cells.Count > 0),
    };

    private static RunResult Crashed(NotebookJob job, int exitCode, List<string> noise) => new()
    {
        NotebookPath = job.NotebookPath,
        Status = RunStatus.CellFailed,
        Error = new NotebookProcessException(
            $"The process of {job.Name} ended with status {exitCode} before its run did, which a stack overflow or a crash in native code does. " +
            $"What had run is saved in {job.OutputPath}. Its last words:\n  {string.Join("\n  ", noise.TakeLast(15))}"),
        Document = Saved(job, expected: File.Exists(job.OutputPath)),
    };

    private static NotebookDocument? Saved(NotebookJob job, bool expected) => expected && File.Exists(job.OutputPath) ? NotebookFile.Load(job.OutputPath) : null;
}
