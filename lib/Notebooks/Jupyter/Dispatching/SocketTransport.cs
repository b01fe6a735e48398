using Workspace.Notebooks.Jupyter.Wire;
using Workspace.Notebooks.Jupyter.Zmq;

namespace Workspace.Notebooks.Jupyter.Dispatching;

/// <summary>The five sockets of a kernel.</summary>
internal sealed class SocketTransport : ITransport, IDisposable
{
    /// <summary>
    /// How many messages wait for a peer that does not read before further ones are dropped for it. The protocol sets no bound, and ipykernel
    /// has libzmq's 1,000; a front end that a burst of outputs overruns misses the "idle" and waits for ever, so here it may lag further behind.
    /// </summary>
    internal const int HighWater = 10_000;

    private readonly ZmqContext _context = new();
    private readonly ZmqChannel _shell;
    private readonly ZmqChannel _control;
    private readonly ZmqChannel _stdin;
    private readonly ZmqChannel _iopub;
    private readonly ZmqChannel _heartbeat;
    private readonly MessageCodec _codec;
    private readonly MessageFactory _messages;
    private readonly MessageTrace? _trace;

    public SocketTransport(ConnectionInfo connection, MessageFactory messages, MessageTrace? trace)
    {
        _codec = new MessageCodec(new MessageSigner(connection.Key));
        (_messages, _trace) = (messages, trace);
        _shell = Router(connection.Address(connection.ShellPort));
        _control = Router(connection.Address(connection.ControlPort));
        _stdin = Router(connection.Address(connection.StdinPort));
        _heartbeat = Router(connection.Address(connection.HeartbeatPort));
        _iopub = new ZmqChannel(_context, ZmqSocketType.XPub, HighWater);
        // Every subscriber is to be welcomed, not only the first of a topic.
        _iopub.Set(ZmqOption.XPubVerbose, 1);
        _iopub.Bind(connection.Address(connection.IoPubPort));
    }

    /// <summary>Answers the heartbeat and new subscribers, and hands over what comes on the control and input channels.</summary>
    public void Listen(Action<JupyterMessage> control, Action<JupyterMessage> stdin)
    {
        _heartbeat.Listen("heartbeat", frames => _heartbeat.Send([.. frames.Select(frame => (ReadOnlyMemory<byte>)frame)]));
        _iopub.Listen("subscriptions", Welcome);
        _control.Listen("control", frames => Receive(KernelChannel.Control, frames, control));
        _stdin.Listen("stdin", frames => Receive(KernelChannel.Stdin, frames, stdin));
    }

    /// <summary>Hands over what comes on the shell channel, on this thread, until <see cref="StopShell"/>.</summary>
    public void WorkOnShell(Action<JupyterMessage> shell)
    {
        while (_shell.Receive() is { } frames) Receive(KernelChannel.Shell, frames, shell);
    }

    public void StopShell() => _shell.Stop();

    public JupyterMessage? TryReceiveShell()
    {
        while (_shell.TryReceive() is { } frames)
            if (Decode(KernelChannel.Shell, frames) is { } message) return message;
        return null;
    }

    public void Send(KernelChannel channel, JupyterMessage message)
    {
        _trace?.Out(channel, message);
        Channel(channel).Send(_codec.Encode(message));
    }

    /// <summary>Closes the sockets once what was sent has left, or a second has passed.</summary>
    public void Dispose()
    {
        foreach (var channel in (ZmqChannel[])[_shell, _control, _stdin, _iopub, _heartbeat]) channel.Dispose();
        _context.Dispose();
    }

    private ZmqChannel Router(string address)
    {
        var channel = new ZmqChannel(_context, ZmqSocketType.Router, HighWater);
        // A front end that reconnects with its old identity gets the replies, not its dead connection.
        channel.Set(ZmqOption.RouterHandover, 1);
        channel.Bind(address);
        return channel;
    }

    private ZmqChannel Channel(KernelChannel channel) => channel switch
    {
        KernelChannel.Shell => _shell,
        KernelChannel.Control => _control,
        KernelChannel.Stdin => _stdin,
        _ => _iopub,
    };

    private void Receive(KernelChannel channel, List<byte[]> frames, Action<JupyterMessage> handle)
    {
        if (Decode(channel, frames) is { } message) handle(message);
    }

    private JupyterMessage? Decode(KernelChannel channel, List<byte[]> frames)
    {
        var message = _codec.TryDecode(frames, out var problem);
        if (message is null) _trace?.Say($"dropped what came on {channel}: {problem}");
        else _trace?.In(channel, message);
        return message;
    }

    // A subscription is one frame: 1 (0 for its end), then the topic. JEP 65 wants it answered, so that the subscriber knows it misses nothing.
    private void Welcome(List<byte[]> frames)
    {
        if (frames is not [[1, .. var topic]]) return;
        var content = JsonContent.Write(json => json.WriteString("subscription", topic));
        Send(KernelChannel.IoPub, _messages.Create("iopub_welcome", content, identities: [topic]));
    }
}
