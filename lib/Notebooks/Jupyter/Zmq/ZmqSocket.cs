using System.Runtime.InteropServices;
using System.Text;

namespace Workspace.Notebooks.Jupyter.Zmq;

/// <summary>A libzmq socket. Not safe for use by two threads at once.</summary>
internal sealed unsafe class ZmqSocket : SafeHandle
{
    private const int DontWait = 1;
    private const int SendMore = 2;
    private const int PollIn = 1;

    private static readonly ZmqLibrary Library = ZmqLibrary.Instance;
    private readonly ZmqContext _context;

    public ZmqSocket(ZmqContext context, ZmqSocketType type)
        : base(0, ownsHandle: true)
    {
        _context = context;
        // Keeps the context alive until this socket has closed, whichever is disposed first.
        var added = false;
        context.DangerousAddRef(ref added);
        SetHandle(Library.SocketNew(context.DangerousGetHandle(), (int)type));
        if (IsInvalid) throw Library.Error($"open a {type} socket");
    }

    public override bool IsInvalid => handle == 0;

    /// <summary>Becomes readable when the socket's state changes; then <see cref="HasInput"/> tells whether there is a message.</summary>
    public int FileDescriptor => Get(ZmqOption.FileDescriptor);

    public bool HasInput => (Get(ZmqOption.Events) & PollIn) != 0;

    /// <summary>The address it is bound to, with the port that the system chose.</summary>
    public string LastEndpoint
    {
        get
        {
            Span<byte> text = stackalloc byte[256];
            var length = (nuint)text.Length;
            fixed (byte* start = text)
                if (Library.GetOption(handle, (int)ZmqOption.LastEndpoint, start, &length) != 0) throw Library.Error("tell the socket's address");
            return Encoding.UTF8.GetString(text[..((int)length - 1)]);
        }
    }

    public void Set(ZmqOption option, int value)
    {
        if (Library.SetOption(handle, (int)option, &value, sizeof(int)) != 0) throw Library.Error($"set {option} to {value}");
    }

    public void Set(ZmqOption option, ReadOnlySpan<byte> value)
    {
        fixed (byte* start = value)
            if (Library.SetOption(handle, (int)option, start, (nuint)value.Length) != 0) throw Library.Error($"set {option}");
    }

    public void Bind(string address)
    {
        fixed (byte* text = Encoding.UTF8.GetBytes(address + '\0'))
            if (Library.Bind(handle, text) != 0) throw Library.Error($"bind {address}");
    }

    public void Connect(string address)
    {
        fixed (byte* text = Encoding.UTF8.GetBytes(address + '\0'))
            if (Library.Connect(handle, text) != 0) throw Library.Error($"connect to {address}");
    }

    /// <summary>Queues one message. A peer that is gone, or that no message fits any more, gets none.</summary>
    public void Send(IReadOnlyList<ReadOnlyMemory<byte>> frames)
    {
        for (var i = 0; i < frames.Count; i++)
        {
            var span = frames[i].Span;
            fixed (byte* start = span)
                if (Library.Send(handle, start, (nuint)span.Length, i < frames.Count - 1 ? DontWait | SendMore : DontWait) < 0) return;
        }
    }

    /// <summary>Takes the next message, or null when none has arrived.</summary>
    public List<byte[]>? TryReceive()
    {
        // Asked first, because the runtime may change errno before we could tell "nothing there" from a failure.
        if (!HasInput) return null;
        var frames = new List<byte[]>(8);
        ZmqMessage message;
        bool more;
        do
        {
            _ = Library.MessageInit(&message);
            if (Library.MessageReceive(&message, handle, DontWait) < 0)
            {
                _ = Library.MessageClose(&message);
                return null;
            }
            frames.Add(new ReadOnlySpan<byte>(Library.MessageData(&message), checked((int)Library.MessageSize(&message))).ToArray());
            more = Library.MessageMore(&message) != 0;
            _ = Library.MessageClose(&message);
        }
        while (more);
        return frames;
    }

    protected override bool ReleaseHandle()
    {
        var closed = Library.SocketClose(handle) == 0;
        _context.DangerousRelease();
        return closed;
    }

    private int Get(ZmqOption option)
    {
        int value;
        nuint length = sizeof(int);
        if (Library.GetOption(handle, (int)option, &value, &length) != 0) throw Library.Error($"read {option}");
        return value;
    }
}
