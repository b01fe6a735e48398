using System.IO.Pipes;

namespace Workspace.Notebooks.Jupyter.Zmq;

/// <summary>
/// A socket that any thread may send on while one thread receives: both hold a lock, and the receiver waits outside it, on the
/// socket's file descriptor. So a message goes out on the thread that has it, without a detour through the socket's own.
/// </summary>
internal sealed class ZmqChannel : IDisposable
{
    private readonly Lock _gate = new();
    private readonly ZmqSocket _socket;
    private readonly AnonymousPipeServerStream _wakeIn = new(PipeDirection.Out);
    private readonly int[] _descriptors;
    private readonly AnonymousPipeClientStream _wakeOut;
    private volatile bool _stopped;
    private bool _wakePending;
    private bool _disposed;

    /// <param name="context">Where it lives.</param>
    /// <param name="type">Its kind.</param>
    /// <param name="highWater">How many messages are kept for a peer that does not take them; those after are dropped. 0: any number.</param>
    public ZmqChannel(ZmqContext context, ZmqSocketType type, int highWater)
    {
        _socket = new ZmqSocket(context, type);
        _socket.Set(ZmqOption.SendHighWater, highWater);
        _socket.Set(ZmqOption.ReceiveHighWater, highWater);
        _socket.Set(ZmqOption.Linger, 1000);
        _wakeOut = new AnonymousPipeClientStream(PipeDirection.In, _wakeIn.ClientSafePipeHandle);
        _descriptors = [_socket.FileDescriptor, (int)_wakeIn.ClientSafePipeHandle.DangerousGetHandle()];
    }

    public string Endpoint => _socket.LastEndpoint;

    public void Set(ZmqOption option, int value) => _socket.Set(option, value);

    public void Set(ZmqOption option, ReadOnlySpan<byte> value) => _socket.Set(option, value);

    public void Bind(string address) => _socket.Bind(address);

    public void Connect(string address) => _socket.Connect(address);

    public void Send(IReadOnlyList<ReadOnlyMemory<byte>> frames)
    {
        lock (_gate)
        {
            if (_disposed) return;
            _socket.Send(frames);
            // Sending may have taken note of a message that arrived, and the descriptor will not say so again.
            if (_socket.HasInput) Wake();
        }
    }

    /// <summary>The next message that has already arrived, or null.</summary>
    public List<byte[]>? TryReceive()
    {
        lock (_gate) return _disposed ? null : _socket.TryReceive();
    }

    /// <summary>Waits for the next message; null once the channel was stopped.</summary>
    public List<byte[]>? Receive()
    {
        while (!_stopped)
        {
            if (TryReceive() is { } frames) return frames;
            ZmqPoll.Wait(_descriptors, -1);
            TakeWake();
        }
        return null;
    }

    /// <summary>Starts a thread that hands over each message until the channel is stopped.</summary>
    public Thread Listen(string name, Action<List<byte[]>> receive)
    {
        var thread = new Thread(() =>
        {
            while (Receive() is { } frames) receive(frames);
        })
        { IsBackground = true, Name = name };
        thread.Start();
        return thread;
    }

    /// <summary>Ends <see cref="Receive"/>, from any thread.</summary>
    public void Stop()
    {
        _stopped = true;
        lock (_gate)
            if (!_disposed) Wake();
    }

    public void Dispose()
    {
        Stop();
        lock (_gate)
        {
            if (_disposed) return;
            _disposed = true;
            _socket.Dispose();
        }
    }

    private void Wake()
    {
        if (_wakePending) return;
        _wakePending = true;
        _wakeIn.WriteByte(0);
    }

    private void TakeWake()
    {
        lock (_gate)
        {
            if (!_wakePending || _stopped) return;
            _wakePending = false;
            _wakeOut.ReadByte();
        }
    }
}
