using System.Text.Json;
using Workspace.Notebooks.Jupyter.Wire;

namespace Workspace.Notebooks.Jupyter.Comms;

/// <summary>
/// A two-way channel between a cell's code and its front end, as widgets use it. Cells open one to a target that the front end
/// knows, or <see cref="RegisterTarget"/> one that the front end opens.
/// </summary>
public sealed class Comm
{
    internal Comm(string id, string targetName) => (Id, TargetName) = (id, targetName);

    /// <summary>Identifies the comm in its session.</summary>
    public string Id { get; }

    /// <summary>What it was opened for.</summary>
    public string TargetName { get; }

    /// <summary>Called for each message of the front end, one at a time, between cells.</summary>
    public Action<CommMessage>? OnMessage { get; set; }

    /// <summary>Called once when the front end closes it.</summary>
    public Action<CommMessage>? OnClose { get; set; }

    /// <summary>Lets the front end open comms for a target; an earlier registration is replaced.</summary>
    /// <param name="targetName">The target.</param>
    /// <param name="opened">Called with the new comm and the data it was opened with.</param>
    public static void RegisterTarget(string targetName, Action<Comm, CommMessage> opened) => CommTable.Instance.Register(targetName, opened);

    /// <summary>No longer lets the front end open comms for a target. Open ones stay.</summary>
    /// <param name="targetName">The target.</param>
    public static void UnregisterTarget(string targetName) => CommTable.Instance.Unregister(targetName);

    /// <summary>Opens a comm to a target that the front end knows.</summary>
    /// <param name="targetName">The target.</param>
    /// <param name="data">What it begins with, made JSON; default an empty object.</param>
    /// <param name="buffers">Binary buffers beside the data.</param>
    /// <returns>The comm.</returns>
    /// <exception cref="InvalidOperationException">This code does not run in a Jupyter kernel.</exception>
    public static Comm Open(string targetName, object? data = null, IReadOnlyList<byte[]>? buffers = null)
    {
        var comm = new Comm(Guid.NewGuid().ToString("N"), targetName);
        CommTable.Instance.Add(comm);
        comm.Publish("comm_open", data, buffers, json => json.WriteString("target_name", targetName));
        return comm;
    }

    /// <summary>Sends a message to the front end.</summary>
    /// <param name="data">The data, made JSON.</param>
    /// <param name="buffers">Binary buffers beside it.</param>
    public void Send(object? data, IReadOnlyList<byte[]>? buffers = null) => Publish("comm_msg", data, buffers);

    /// <summary>Closes it on both sides.</summary>
    /// <param name="data">Last words, made JSON.</param>
    public void Close(object? data = null)
    {
        if (CommTable.Instance.Remove(Id)) Publish("comm_close", data, null);
    }

    private void Publish(string type, object? data, IReadOnlyList<byte[]>? buffers, Action<Utf8JsonWriter>? more = null) =>
        CommTable.Instance.Output.Publish(type, JsonContent.Write(json =>
        {
            json.WriteString("comm_id", Id);
            more?.Invoke(json);
            json.WritePropertyName("data");
            JsonSerializer.Serialize(json, data ?? new Dictionary<string, object>());
        }), buffers);
}
