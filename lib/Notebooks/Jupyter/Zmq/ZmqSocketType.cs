namespace Workspace.Notebooks.Jupyter.Zmq;

/// <summary>The kinds of sockets used, with libzmq's numbers.</summary>
internal enum ZmqSocketType
{
    Sub = 2,
    Dealer = 5,
    Router = 6,
    XPub = 9,
}
