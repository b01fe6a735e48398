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
        command.SetAction(async (_, cancellationToken) =>
        {
            using var interrupted = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var input = Console.In;
            var job = JsonSerializer.Deserialize<NotebookJob>(await input.ReadLineAsync(cancellationToken).ConfigureAwait(false) ?? "null")
                ?? throw new NotebookProcessException("No job came in by standard input.");
            // The end of the input is the word to stop, or the sign that nobody waits for the result any more.
            _ = Task.Run(async () =>
            {
                while (await input.ReadLineAsync(CancellationToken.None).ConfigureAwait(false) is not null) { }
                await interrupted.CancelAsync().ConfigureAwait(false);
            }, CancellationToken.None);
            var result = await new NotebookLauncher(TimeProvider.System).RunHereAsync(job, new EventObserver(Console.Out), interrupted.Token).ConfigureAwait(false);
            // A cell that cannot be stopped must not keep the process alive, nor may the reader of the input.
            Environment.Exit(result.ExitCode);
            return result.ExitCode;
        });
        return command;
    }
}
