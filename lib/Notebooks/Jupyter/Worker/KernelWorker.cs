using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using System.Text.Json;
using Workspace.Notebooks.Display;
using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Jupyter.Comms;
using Workspace.Notebooks.Jupyter.Wire;

namespace Workspace.Notebooks.Jupyter.Worker;

/// <summary>
/// The process that runs a kernel's cells. It knows no sockets of Jupyter's: its host does, and starts another worker when this one
/// crashes. It lives as long as its host.
/// </summary>
public sealed class KernelWorker
{
    private static readonly TimeSpan BeforeTyping = TimeSpan.FromSeconds(2);

    private readonly ICellSession _session;
    private readonly FrameStream _frames;
    private readonly WorkerLink _link;
    private readonly EditorRequests _editor;
    private readonly CellExecution _execution;
    private readonly TimeProvider _time;
    private readonly FormatterRegistry _formatters = new();

    private KernelWorker(ICellSession session, FrameStream frames, TimeProvider time)
    {
        _session = session;
        _frames = frames;
        _time = time;
        _link = new WorkerLink(frames);
        _editor = new EditorRequests(session);
        _execution = new CellExecution(session, _link, NotebookPath());
    }

    /// <summary>Works for a host until the host closes the connection or dies.</summary>
    /// <param name="socketPath">The Unix socket on which the host listens.</param>
    /// <param name="start">Makes the session.</param>
    /// <param name="time">Measures delays.</param>
    /// <returns>Done when the host is gone. Code of cells may still run then: the caller ends the process.</returns>
    public static async Task RunAsync(string socketPath, Func<ICellSession> start, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(start);
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(socketPath)).ConfigureAwait(false);
        using var frames = new FrameStream(new NetworkStream(socket, ownsSocket: false));
        _ = WarmUpAsync(time);
        new KernelWorker(start(), frames, time).Loop();
    }

    private static async Task WarmUpAsync(TimeProvider time)
    {
        await CSharpSession.WarmUp().ConfigureAwait(false);
        // Who types comes later; a client that runs a notebook from top to bottom comes at once, and wants the processors to itself.
        await Task.Delay(BeforeTyping, time).ConfigureAwait(false);
        await CSharpSession.WarmUpInteractionAsync().ConfigureAwait(false);
    }

    private static string? NotebookPath() =>
        Environment.GetEnvironmentVariable("JPY_SESSION_NAME") is { Length: > 0 } path && path.EndsWith(".ipynb", StringComparison.Ordinal) && File.Exists(path)
            ? Path.GetFullPath(path)
            : null;

    private void Loop()
    {
        while (_frames.Read() is { } frame)
        {
            switch (frame.Kind)
            {
                case FrameKind.Request: _ = Task.Run(() => WorkAsync(frame)); break;
                case FrameKind.InputReply: _link.Answer(frame.Content); break;
                case FrameKind.Interrupt: _session.Interrupt(); break;
                default: throw new InvalidDataException($"The host sent a {frame.Kind} frame.");
            }
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "What goes wrong in a request is its reply; the worker goes on.")]
    private async Task WorkAsync(WorkerFrame frame)
    {
        try
        {
            if (frame.Type == "execute_request") await ExecuteAsync(frame).ConfigureAwait(false);
            else _link.Reply(frame.RequestId, await AnswerAsync(frame).ConfigureAwait(false));
        }
        catch (IOException)
        {
            // The host is gone, and this process ends with it.
        }
        catch (Exception e)
        {
            var error = new CellError(e.GetType().Name, e.Message, e.ToString().Split('\n'));
            _link.Reply(frame.RequestId, JsonContent.Write(json =>
            {
                json.WriteString("status", "error"u8);
                CellErrorContent.Write(json, error);
            }));
        }
    }

    private async Task ExecuteAsync(WorkerFrame frame)
    {
        var request = WorkerRequest.Read(frame);
        var output = Output(frame.RequestId, request.Silent, request.AllowStdin);
        CommTable.Instance.Attach(output);
        await _execution.RunAsync(frame, request, output).ConfigureAwait(false);
    }

    private async Task<ReadOnlyMemory<byte>> AnswerAsync(WorkerFrame frame)
    {
        using var document = JsonDocument.Parse(frame.Content);
        var request = document.RootElement;
        switch (frame.Type)
        {
            case "complete_request": return await _editor.CompleteAsync(request).ConfigureAwait(false);
            case "inspect_request": return await _editor.InspectAsync(request).ConfigureAwait(false);
            case "is_complete_request": return _editor.IsComplete(request);
            default:
                var output = Output(frame.RequestId, silent: false, allowStdin: false);
                CommTable.Instance.Attach(output);
                CommTable.Instance.Receive(frame.Type, request, frame.Buffers, output);
                output.Flush();
                return JupyterMessage.Empty;
        }
    }

    private JupyterCellOutput Output(int requestId, bool silent, bool allowStdin) => new(_link, requestId, silent, allowStdin, _formatters, _time);
}
