using Workspace.Notebooks.Jupyter.Interpreter;
using Workspace.Notebooks.Jupyter.Wire;

namespace Workspace.Notebooks.Jupyter.Dispatching;

/// <summary>Publishes what happens, each message under the request that caused it.</summary>
internal sealed class Publisher(ITransport transport, MessageFactory messages, RequestParents parents, OpenComms comms, ExecutionResults results) : IInterpreterListener
{
    private static readonly byte[] Busy = """{"execution_state":"busy"}"""u8.ToArray();
    private static readonly byte[] Idle = """{"execution_state":"idle"}"""u8.ToArray();
    private static readonly byte[] Starting = """{"execution_state":"starting"}"""u8.ToArray();

    public void Publish(string type, ReadOnlyMemory<byte> content, JupyterMessage? parent, IReadOnlyList<byte[]>? buffers = null, ReadOnlyMemory<byte> metadata = default) =>
        transport.Send(KernelChannel.IoPub, messages.Create(type, content, parent?.HeaderBytes ?? default, [System.Text.Encoding.UTF8.GetBytes(type)], buffers, metadata));

    public void PublishBusy(JupyterMessage parent) => Publish("status", Busy, parent);

    public void PublishIdle(JupyterMessage parent) => Publish("status", Idle, parent);

    public void PublishStarting() => Publish("status", Starting, null);

    public void Reply(KernelChannel channel, JupyterMessage request, string type, ReadOnlyMemory<byte> content) =>
        transport.Send(channel, messages.Create(type, content, request.HeaderBytes, request.Identities));

    void IInterpreterListener.Publish(int requestId, string type, ReadOnlyMemory<byte> content, ReadOnlyMemory<byte> metadata, IReadOnlyList<byte[]> buffers)
    {
        if (type.StartsWith("comm_", StringComparison.Ordinal)) comms.Note(type, content);
        if (type == "execute_result") results.Note(requestId, content);
        Publish(type, content, parents.Find(requestId), buffers, metadata);
    }

    void IInterpreterListener.RequestInput(int requestId, ReadOnlyMemory<byte> content)
    {
        if (parents.Find(requestId) is { } request) Reply(KernelChannel.Stdin, request, "input_request", content);
    }
}
