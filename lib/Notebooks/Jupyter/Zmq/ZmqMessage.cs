using System.Runtime.InteropServices;

namespace Workspace.Notebooks.Jupyter.Zmq;

/// <summary><c>zmq_msg_t</c>: 64 bytes that only libzmq looks into.</summary>
[StructLayout(LayoutKind.Sequential, Size = 64)]
internal struct ZmqMessage
{
    private readonly ulong _first;
}
