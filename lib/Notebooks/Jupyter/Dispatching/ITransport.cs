using Workspace.Notebooks.Jupyter.Wire;

namespace Workspace.Notebooks.Jupyter.Dispatching;

/// <summary>What the dispatcher needs of the sockets.</summary>
internal interface ITransport
{
    /// <summary>Sends a message; any thread may.</summary>
    void Send(KernelChannel channel, JupyterMessage message);

    /// <summary>A message that has already arrived on the shell channel, or null. Only for the thread that works on that channel.</summary>
    JupyterMessage? TryReceiveShell();
}
