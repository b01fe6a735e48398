using System.Runtime.InteropServices;

namespace Workspace.Notebooks.Jupyter.Zmq;

/// <summary><c>zmq_pollitem_t</c>, here always about a file descriptor.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ZmqPollItem
{
    public nint Socket;
    public int FileDescriptor;
    public short Events;
    public short Occurred;
}
