using System.Collections.Concurrent;
using System.Text.Json;
using Workspace.Notebooks.Jupyter.Wire;

namespace Workspace.Notebooks.Jupyter.Dispatching;

/// <summary>Which comms are open, told by the messages that pass.</summary>
internal sealed class OpenComms
{
    private readonly ConcurrentDictionary<string, string> _targets = new(StringComparer.Ordinal);

    /// <summary>Takes note of a message that opens or closes a comm, from either side.</summary>
    public void Note(string type, ReadOnlyMemory<byte> content)
    {
        if (type is not ("comm_open" or "comm_close")) return;
        using var json = JsonDocument.Parse(content);
        var id = json.RootElement.Text("comm_id");
        if (type == "comm_open") _targets[id] = json.RootElement.Text("target_name");
        else _targets.TryRemove(id, out _);
    }

    /// <summary>The session is gone, and every comm with it.</summary>
    public void Clear() => _targets.Clear();

    /// <summary>The content of a <c>comm_info_reply</c>.</summary>
    /// <param name="target">Only comms to this target; empty: all.</param>
    public ReadOnlyMemory<byte> Describe(string target) => JsonContent.Write(json =>
    {
        json.WriteString("status", "ok"u8);
        json.WriteStartObject("comms");
        foreach (var (id, name) in _targets.Where(comm => target.Length == 0 || comm.Value == target))
        {
            json.WriteStartObject(id);
            json.WriteString("target_name", name);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    });
}
