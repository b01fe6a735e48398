using System.Runtime.InteropServices;
using Workspace.Notebooks.Jupyter.Dispatching;
using Workspace.Notebooks.Jupyter.History;
using Workspace.Notebooks.Jupyter.Interpreter;
using Workspace.Notebooks.Jupyter.Wire;

namespace Workspace.Notebooks.Jupyter;

/// <summary>
/// The Jupyter kernel: the process that owns the sockets, the history and the counter, and that starts the worker which runs the
/// cells. It never runs a cell's code itself, so no cell can take it down.
/// </summary>
public static class KernelHost
{
    /// <summary>Runs a kernel on the calling thread until a front end shuts it down, or a signal ends it.</summary>
    /// <param name="options">How it starts.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="ConnectionFileException">The connection file cannot be used.</exception>
    /// <exception cref="Zmq.ZmqException">A port is taken.</exception>
    public static void Run(KernelOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var trace = options.TraceFile is { } path ? new MessageTrace(path, time) : null;
        var messages = new MessageFactory(time);
        var history = new SessionHistory(new HistoryFile(options.HistoryFile ?? HistoryFile.DefaultPath));
        using var transport = new SocketTransport(ConnectionInfo.Load(options.ConnectionFile), messages, trace);
        Dispatcher? dispatcher = null;
        dispatcher = new Dispatcher(transport, messages, history, listener => new WorkerInterpreter(options.Worker, listener, time), _ => Stop());
        using var interpreter = dispatcher.Interpreter;
        using var interrupt = Handle(PosixSignal.SIGINT, interpreter.Interrupt);
        using var terminate = Handle(PosixSignal.SIGTERM, Stop);
        transport.Listen(dispatcher.HandleControl, dispatcher.HandleStdin);
        dispatcher.Publisher.PublishStarting();
        transport.WorkOnShell(dispatcher.HandleShell);

        void Stop()
        {
            transport.StopShell();
            // A cell that runs must not keep the shell's thread from ending.
            dispatcher?.Interpreter.Dispose();
        }
    }

    private static PosixSignalRegistration Handle(PosixSignal signal, Action handle) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        handle();
    });
}
