using System.Runtime.InteropServices;
using Workspace.Core.Native;

namespace Workspace.Notebooks.Jupyter.Zmq;

/// <summary>The functions of libzmq that are called.</summary>
internal sealed unsafe class ZmqLibrary
{
    private static readonly Lazy<ZmqLibrary> Loaded = new(() => new ZmqLibrary());

    private ZmqLibrary()
    {
        var library = NativeLibraryLocator.Load(ZmqInstallation.Descriptor);
        nint Export(string name) => NativeLibrary.GetExport(library, name);

        ContextNew = (delegate* unmanaged<nint>)Export("zmq_ctx_new");
        ContextTerminate = (delegate* unmanaged<nint, int>)Export("zmq_ctx_term");
        SocketNew = (delegate* unmanaged<nint, int, nint>)Export("zmq_socket");
        SocketClose = (delegate* unmanaged<nint, int>)Export("zmq_close");
        SetOption = (delegate* unmanaged<nint, int, void*, nuint, int>)Export("zmq_setsockopt");
        GetOption = (delegate* unmanaged<nint, int, void*, nuint*, int>)Export("zmq_getsockopt");
        Bind = (delegate* unmanaged<nint, byte*, int>)Export("zmq_bind");
        Connect = (delegate* unmanaged<nint, byte*, int>)Export("zmq_connect");
        Send = (delegate* unmanaged<nint, byte*, nuint, int, int>)Export("zmq_send");
        MessageInit = (delegate* unmanaged<ZmqMessage*, int>)Export("zmq_msg_init");
        MessageReceive = (delegate* unmanaged<ZmqMessage*, nint, int, int>)Export("zmq_msg_recv");
        MessageData = (delegate* unmanaged<ZmqMessage*, byte*>)Export("zmq_msg_data");
        MessageSize = (delegate* unmanaged<ZmqMessage*, nuint>)Export("zmq_msg_size");
        MessageMore = (delegate* unmanaged<ZmqMessage*, int>)Export("zmq_msg_more");
        MessageClose = (delegate* unmanaged<ZmqMessage*, int>)Export("zmq_msg_close");
        Poll = (delegate* unmanaged<ZmqPollItem*, int, nint, int>)Export("zmq_poll");
        ErrorNumber = (delegate* unmanaged<int>)Export("zmq_errno");
        ErrorText = (delegate* unmanaged<int, nint>)Export("zmq_strerror");
        int major, minor, patch;
        ((delegate* unmanaged<int*, int*, int*, void>)Export("zmq_version"))(&major, &minor, &patch);
        Version = new Version(major, minor, patch);
    }

    public static ZmqLibrary Instance => Loaded.Value;

    public Version Version { get; }

    public delegate* unmanaged<nint> ContextNew { get; }

    public delegate* unmanaged<nint, int> ContextTerminate { get; }

    public delegate* unmanaged<nint, int, nint> SocketNew { get; }

    public delegate* unmanaged<nint, int> SocketClose { get; }

    public delegate* unmanaged<nint, int, void*, nuint, int> SetOption { get; }

    public delegate* unmanaged<nint, int, void*, nuint*, int> GetOption { get; }

    public delegate* unmanaged<nint, byte*, int> Bind { get; }

    public delegate* unmanaged<nint, byte*, int> Connect { get; }

    public delegate* unmanaged<nint, byte*, nuint, int, int> Send { get; }

    public delegate* unmanaged<ZmqMessage*, int> MessageInit { get; }

    public delegate* unmanaged<ZmqMessage*, nint, int, int> MessageReceive { get; }

    public delegate* unmanaged<ZmqMessage*, byte*> MessageData { get; }

    public delegate* unmanaged<ZmqMessage*, nuint> MessageSize { get; }

    public delegate* unmanaged<ZmqMessage*, int> MessageMore { get; }

    public delegate* unmanaged<ZmqMessage*, int> MessageClose { get; }

    public delegate* unmanaged<ZmqPollItem*, int, nint, int> Poll { get; }

    private delegate* unmanaged<int> ErrorNumber { get; }

    private delegate* unmanaged<int, nint> ErrorText { get; }

    /// <summary>What the last call of this thread complained about.</summary>
    public ZmqException Error(string action)
    {
        var number = ErrorNumber();
        return new ZmqException(action, number, Marshal.PtrToStringUTF8(ErrorText(number)) ?? "");
    }
}
