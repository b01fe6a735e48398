using Workspace.Notebooks.Jupyter.Dispatching;
using Workspace.Notebooks.Jupyter.Wire;
using Workspace.Notebooks.Jupyter.Zmq;

namespace Workspace.Notebooks.Jupyter.Client;

/// <summary>The four sockets of a front end.</summary>
internal sealed class ClientSockets : IDisposable
{
    private readonly ZmqContext _context = new();
    private readonly MessageCodec _codec;
    private readonly Dictionary<KernelChannel, ZmqChannel> _channels = [];

    public ClientSockets(ConnectionInfo connection)
    {
        _codec = new MessageCodec(new MessageSigner(connection.Key));
        // Shell and stdin share an identity: the kernel asks for input whoever sent the cell.
        var identity = Guid.NewGuid().ToByteArray();
        identity[0] |= 1; // libzmq keeps identities that begin with 0 for itself
        Open(KernelChannel.Shell, ZmqSocketType.Dealer, connection.Address(connection.ShellPort), identity);
        Open(KernelChannel.Control, ZmqSocketType.Dealer, connection.Address(connection.ControlPort), identity);
        Open(KernelChannel.Stdin, ZmqSocketType.Dealer, connection.Address(connection.StdinPort), identity);
        Open(KernelChannel.IoPub, ZmqSocketType.Sub, connection.Address(connection.IoPubPort), identity: null);
    }

    public void Send(KernelChannel channel, JupyterMessage message) => _channels[channel].Send(_codec.Encode(message));

    public void Listen(Action<KernelChannel, JupyterMessage> receive)
    {
        foreach (var (name, channel) in _channels)
        {
            channel.Listen($"kernel client {name}", frames =>
            {
                if (_codec.TryDecode(frames, out _) is { } message) receive(name, message);
            });
        }
    }

    public void Dispose()
    {
        foreach (var channel in _channels.Values) channel.Dispose();
        _context.Dispose();
    }

    private void Open(KernelChannel name, ZmqSocketType type, string address, byte[]? identity)
    {
        // As front ends do: what the kernel has sent is not lost on this side.
        var channel = new ZmqChannel(_context, type, highWater: 0);
        if (identity is not null) channel.Set(ZmqOption.Identity, identity);
        else channel.Set(ZmqOption.Subscribe, ReadOnlySpan<byte>.Empty);
        channel.Connect(address);
        _channels[name] = channel;
    }
}
