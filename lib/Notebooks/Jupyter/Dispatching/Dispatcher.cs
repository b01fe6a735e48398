using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Workspace.Notebooks.Jupyter.History;
using Workspace.Notebooks.Jupyter.Interpreter;
using Workspace.Notebooks.Jupyter.Wire;

namespace Workspace.Notebooks.Jupyter.Dispatching;

/// <summary>
/// Knows for each message type who answers it, and says busy before and idle after every request. The shell channel is worked on
/// by one thread in order, the control channel by another at the same time.
/// </summary>
internal sealed class Dispatcher
{
    private readonly ITransport _transport;
    private readonly Publisher _publisher;
    private readonly RequestParents _parents;
    private readonly IInterpreter _interpreter;
    private readonly SessionHistory _history;
    private readonly OpenComms _comms;
    private readonly Executor _executor;
    private readonly Action<bool> _shutDown;
    private readonly Dictionary<string, Action<KernelChannel, JupyterMessage>> _handlers;
    private readonly Queue<JupyterMessage> _early = new();
    private int _requests;
    private bool _abort;

    /// <summary>Creates a dispatcher.</summary>
    /// <param name="transport">The sockets.</param>
    /// <param name="messages">Makes messages.</param>
    /// <param name="history">What was run before.</param>
    /// <param name="start">Starts the interpreter.</param>
    /// <param name="shutDown">Called when a front end asks for the end; true: it will start the kernel again.</param>
    public Dispatcher(ITransport transport, MessageFactory messages, SessionHistory history, Func<IInterpreterListener, IInterpreter> start, Action<bool> shutDown)
    {
        (_transport, _history, _shutDown) = (transport, history, shutDown);
        _parents = new RequestParents();
        _comms = new OpenComms();
        var results = new ExecutionResults();
        _publisher = new Publisher(transport, messages, _parents, _comms, results);
        _interpreter = start(_publisher);
        _executor = new Executor(_publisher, _interpreter, history, results, _comms);
        _handlers = new Dictionary<string, Action<KernelChannel, JupyterMessage>>(StringComparer.Ordinal)
        {
            ["kernel_info_request"] = (channel, request) => _publisher.Reply(channel, request, "kernel_info_reply", KernelInfo.Content),
            ["connect_request"] = (channel, request) => _publisher.Reply(channel, request, "connect_reply", JupyterMessage.Empty),
            ["comm_info_request"] = ReplyCommInfo,
            ["history_request"] = (channel, request) => _publisher.Reply(channel, request, "history_reply", HistoryReply.Write(_history, request.Content)),
            ["shutdown_request"] = ShutDown,
            ["interrupt_request"] = Interrupt,
        };
    }

    public Publisher Publisher => _publisher;

    public IInterpreter Interpreter => _interpreter;

    /// <summary>Works on one message of the shell channel, and on what it moved ahead of the queue.</summary>
    public void HandleShell(JupyterMessage message)
    {
        HandleNext(message);
        while (_early.TryDequeue(out var next)) HandleNext(next);
    }

    /// <summary>Works on one message of the control channel.</summary>
    public void HandleControl(JupyterMessage message) => Handle(KernelChannel.Control, message);

    /// <summary>Works on one message of the input channel.</summary>
    public void HandleStdin(JupyterMessage message)
    {
        if (message.Type == "input_reply") _interpreter.AnswerInput(message.Content);
    }

    private void HandleNext(JupyterMessage message)
    {
        Handle(KernelChannel.Shell, message);
        _executor.Remember();
        AbortQueued();
    }

    [SuppressMessage("Design", "CA1031", Justification = "A request that cannot be handled must not end the kernel; the sender gets the error.")]
    private void Handle(KernelChannel channel, JupyterMessage message)
    {
        _publisher.PublishBusy(message);
        try
        {
            if (message.Type == "execute_request" && channel == KernelChannel.Shell) Execute(message);
            else if (_handlers.TryGetValue(message.Type, out var handler)) handler(channel, message);
            else if (channel == KernelChannel.Shell && IsForInterpreter(message.Type)) Ask(message);
            else if (message.Type.EndsWith("_request", StringComparison.Ordinal)) Refuse(channel, message, "UnknownRequest", $"The kernel knows no {message.Type} on the {channel} channel.");
        }
        catch (Exception e)
        {
            Refuse(channel, message, e.GetType().Name, e.Message);
        }
        finally
        {
            _publisher.PublishIdle(message);
        }
    }

    private static bool IsForInterpreter(string type) =>
        type is "complete_request" or "inspect_request" or "is_complete_request" or "comm_open" or "comm_msg" or "comm_close";

    private int NewRequest(JupyterMessage message)
    {
        var id = ++_requests;
        _parents.Add(id, message);
        return id;
    }

    private void Execute(JupyterMessage message)
    {
        _abort = _executor.Execute(NewRequest(message), message, beforeErrorReply: TakeWhatIsQueued);
    }

    // Whatever has arrived by now was sent by somebody who did not know yet that this cell would fail.
    private void TakeWhatIsQueued()
    {
        while (_transport.TryReceiveShell() is { } message) _early.Enqueue(message);
    }

    private void AbortQueued()
    {
        if (!_abort) return;
        _abort = false;
        for (var left = _early.Count; left > 0; left--)
        {
            var message = _early.Dequeue();
            if (message.Type != "execute_request")
            {
                _early.Enqueue(message);
                continue;
            }
            _publisher.PublishBusy(message);
            _publisher.Reply(KernelChannel.Shell, message, "execute_reply", _executor.Aborted());
            _publisher.PublishIdle(message);
        }
    }

    private void Ask(JupyterMessage message)
    {
        if (message.Type.StartsWith("comm_", StringComparison.Ordinal)) _comms.Note(message.Type, message.Content);
        var reply = _interpreter.RequestAsync(new InterpreterRequest(NewRequest(message), 0, message)).GetAwaiter().GetResult();
        if (reply.Loss is { } loss)
        {
            _comms.Clear();
            Refuse(KernelChannel.Shell, message, loss.Name, loss.Message);
        }
        else if (message.Type.EndsWith("_request", StringComparison.Ordinal))
        {
            _publisher.Reply(KernelChannel.Shell, message, ReplyType(message), reply.Content);
        }
    }

    private void ReplyCommInfo(KernelChannel channel, JupyterMessage request)
    {
        using var json = JsonDocument.Parse(request.Content);
        _publisher.Reply(channel, request, "comm_info_reply", _comms.Describe(json.RootElement.Text("target_name")));
    }

    private void Interrupt(KernelChannel channel, JupyterMessage request)
    {
        _interpreter.Interrupt();
        _publisher.Reply(channel, request, "interrupt_reply", """{"status":"ok"}"""u8.ToArray());
    }

    private void ShutDown(KernelChannel channel, JupyterMessage request)
    {
        using var json = JsonDocument.Parse(request.Content);
        var restart = json.RootElement.Flag("restart");
        var content = JsonContent.Write(reply =>
        {
            reply.WriteString("status", "ok"u8);
            reply.WriteBoolean("restart", restart);
        });
        _publisher.Reply(channel, request, "shutdown_reply", content);
        // Other front ends of this kernel learn of it too, as they do from ipykernel.
        _publisher.Publish("shutdown_reply", content, request);
        _shutDown(restart);
    }

    private void Refuse(KernelChannel channel, JupyterMessage message, string name, string problem)
    {
        if (!message.Type.EndsWith("_request", StringComparison.Ordinal)) return;
        _publisher.Reply(channel, message, ReplyType(message), JsonContent.Write(json =>
        {
            json.WriteString("status", "error"u8);
            json.WriteString("ename", name);
            json.WriteString("evalue", problem);
            json.WriteStartArray("traceback");
            json.WriteEndArray();
        }));
    }

    private static string ReplyType(JupyterMessage request) => string.Concat(request.Type.AsSpan(0, request.Type.Length - "_request".Length), "_reply");
}
