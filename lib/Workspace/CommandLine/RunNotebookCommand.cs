using System.CommandLine;
using System.Text.Json;
using Workspace.Running;

namespace Workspace.CommandLine;

/// <summary>The hidden command behind <see cref="NotebookProcess"/>: a job as JSON comes in by standard input, its steps go out by standard output.</summary>
internal static class RunNotebookCommand
{
    public static Command Create()
    {
        var command = new Command(NotebookProcess.CommandName) { Hidden = true };
        command.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var interrupted = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // Opened here and not taken from Console, whose streams belong to the cells while they run.
        using var input = new StreamReader(Console.OpenStandardInput());
        await using var output = new StreamWriter(Console.OpenStandardOutput());
        var job = JsonSerializer.Deserialize<NotebookJob>(await input.ReadLineAsync(cancellationToken).ConfigureAwait(false) ?? "null")
            ?? throw new NotebookProcessException("No job came in by standard input.");
        _ = CancelAtEndAsync(input, interrupted);
        var result = await new NotebookLauncher(TimeProvider.System).RunHereAsync(job, new EventObserver(output), interrupted.Token).ConfigureAwait(false);
        // Neither a cell that cannot be stopped nor the reader of the input may keep the process alive.
        Environment.Exit(result.ExitCode);
        return result.ExitCode;
    }

    // The end of the input is the word to stop, or the sign that nobody waits for the result any more.
    private static async Task CancelAtEndAsync(StreamReader input, CancellationTokenSource interrupted)
    {
        while (await input.ReadLineAsync(CancellationToken.None).ConfigureAwait(false) is not null)
        {
        }
        await interrupted.CancelAsync().ConfigureAwait(false);
    }
}
