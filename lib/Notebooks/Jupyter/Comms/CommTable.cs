using System.Collections.Concurrent;
using System.Text.Json;
using Workspace.Notebooks.Engine;
using Workspace.Notebooks.Jupyter.Wire;
using Workspace.Notebooks.Jupyter.Worker;

namespace Workspace.Notebooks.Jupyter.Comms;

/// <summary>The comms and targets of this process, which holds one session.</summary>
internal sealed class CommTable
{
    private readonly ConcurrentDictionary<string, Comm> _comms = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Action<Comm, CommMessage>> _targets = new(StringComparer.Ordinal);
    private volatile JupyterCellOutput? _latest;

    public static CommTable Instance { get; } = new();

    /// <summary>Where to publish: the output of the calling cell, else of the last request.</summary>
    public JupyterCellOutput Output => CellOutput.Current as JupyterCellOutput ?? _latest
        ?? throw new InvalidOperationException("Comms need a Jupyter front end, and this code runs without one. Check that the notebook runs in the kernel, not by `workspace run`.");

    public void Attach(JupyterCellOutput output) => _latest = output;

    public void Register(string target, Action<Comm, CommMessage> opened) => _targets[target] = opened;

    public void Unregister(string target) => _targets.TryRemove(target, out _);

    public void Add(Comm comm) => _comms[comm.Id] = comm;

    public bool Remove(string id) => _comms.TryRemove(id, out _);

    /// <summary>Handles a message of the front end. What a handler throws is shown as an error of that message.</summary>
    public void Receive(string type, JsonElement content, IReadOnlyList<byte[]> buffers, JupyterCellOutput output)
    {
        var id = content.Text("comm_id");
        var message = new CommMessage(content.TryGetProperty("data", out var data) ? data.Clone() : default, buffers);
        var before = CellOutput.Current;
        CellOutput.Current = output;
        try
        {
            if (type == "comm_open") Open(id, content.Text("target_name"), message, output);
            else if (type == "comm_msg" && _comms.TryGetValue(id, out var comm)) comm.OnMessage?.Invoke(message);
            else if (type == "comm_close" && _comms.TryRemove(id, out var closed)) closed.OnClose?.Invoke(message);
        }
        catch (Exception e)
        {
            output.Write(OutputStream.Stderr, $"A handler of comm {id} failed:\n{string.Join('\n', Engine.Tracebacks.TracebackFormatter.Format(e))}\n");
        }
        finally
        {
            CellOutput.Current = before;
        }
    }

    private void Open(string id, string target, CommMessage message, JupyterCellOutput output)
    {
        if (!_targets.TryGetValue(target, out var opened))
        {
            // What the specification asks for where nobody knows the target.
            output.Publish("comm_close", JsonContent.Write(json =>
            {
                json.WriteString("comm_id", id);
                json.WriteStartObject("data");
                json.WriteEndObject();
            }));
            return;
        }
        var comm = new Comm(id, target);
        Add(comm);
        opened(comm, message);
    }
}
