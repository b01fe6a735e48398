namespace Workspace.Notebooks.Jupyter.Zmq;

/// <summary>The socket options used, with libzmq's numbers.</summary>
internal enum ZmqOption
{
    Identity = 5,
    Subscribe = 6,
    FileDescriptor = 14,
    Events = 15,
    Linger = 17,
    SendHighWater = 23,
    ReceiveHighWater = 24,
    LastEndpoint = 32,
    XPubVerbose = 40,
    RouterHandover = 56,
}
