using System.Runtime.InteropServices;

namespace Workspace.Notebooks.Jupyter.Zmq;

/// <summary>A libzmq context: its input and output thread. It ends when the last of its sockets has closed and sent what it had.</summary>
internal sealed unsafe class ZmqContext : SafeHandle
{
    public ZmqContext()
        : base(0, ownsHandle: true) => SetHandle(ZmqLibrary.Instance.ContextNew());

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle() => ZmqLibrary.Instance.ContextTerminate(handle) == 0;
}
