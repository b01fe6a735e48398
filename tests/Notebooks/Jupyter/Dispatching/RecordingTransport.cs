using System.Text;
using Workspace.Notebooks.Jupyter.Dispatching;
using Workspace.Notebooks.Jupyter.Wire;

namespace Workspace.Notebooks.Tests.Jupyter.Dispatching;

/// <summary>Keeps what is sent, and hands out what a test has queued.</summary>
internal sealed class RecordingTransport : ITransport
{
    public List<(KernelChannel Channel, JupyterMessage Message)> Sent { get; } = [];

    public Queue<JupyterMessage> Queued { get; } = new();

    /// <summary>Channel and type of each message, with the state of a status and the status of a reply.</summary>
    public IReadOnlyList<string> Log => [.. Sent.Select(sent => sent.Message.Type switch
    {
        "status" => Field(sent.Message, "execution_state"),
        var type when type.EndsWith("_reply", StringComparison.Ordinal) => $"{sent.Channel} {type} {Field(sent.Message, "status")}",
        var type => $"{sent.Channel} {type}",
    })];

    public void Send(KernelChannel channel, JupyterMessage message)
    {
        lock (Sent) Sent.Add((channel, message));
    }

    public JupyterMessage? TryReceiveShell() => Queued.TryDequeue(out var message) ? message : null;

    public static string Field(JupyterMessage message, string name) =>
        System.Text.Json.Nodes.JsonNode.Parse(Encoding.UTF8.GetString(message.Content.Span))![name]?.ToString() ?? "";
}
