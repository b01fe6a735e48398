using System.CommandLine;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Workspace.Notebooks.Display;
using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Jupyter.Worker;
using Workspace.Running;

namespace Workspace.CommandLine;

/// <summary>The hidden command behind <see cref="KernelProcess"/>.</summary>
internal static class KernelWorkerCommand
{
    public static Command Create()
    {
        var socket = new Argument<string>("socket");
        var command = new Command(KernelProcess.CommandName) { Hidden = true };
        command.Add(socket);
        command.SetAction((parse, _) => RunAsync(parse.GetRequiredValue(socket)));
        return command;
    }

    private static async Task<int> RunAsync(string socket)
    {
        // Ctrl-C in the terminal reaches every process of the group; what it means is the host's to say.
        using var ignored = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        await KernelWorker.RunAsync(socket, () => new CSharpSession(Sessions.Options(Directory.GetCurrentDirectory()).WithDisplay()), TimeProvider.System).ConfigureAwait(false);
        // The host is gone. Whatever cells still do, and whatever they have hung on the end of the process, ends here.
        Process.GetCurrentProcess().Kill();
        return ExitCodes.Passed;
    }
}
