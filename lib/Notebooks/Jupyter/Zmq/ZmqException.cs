using Workspace.Core.Errors;

namespace Workspace.Notebooks.Jupyter.Zmq;

/// <summary>libzmq refused a call.</summary>
public sealed class ZmqException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="action">What was tried, such as <c>bind tcp://127.0.0.1:5555</c>.</param>
    /// <param name="number">libzmq's error number.</param>
    /// <param name="reason">libzmq's text for it.</param>
    public ZmqException(string action, int number, string reason)
        : base($"ZeroMQ could not {action}: {reason} (error {number}). If the address is taken, let the front end choose another port by starting the kernel again.") => Number = number;

    /// <summary>libzmq's error number.</summary>
    public int Number { get; }
}
