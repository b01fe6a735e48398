using System.Text.Json;
using Workspace.Notebooks.Jupyter.Wire;

namespace Workspace.Notebooks.Jupyter.Dispatching;

/// <summary>Keeps the plain text of the running cell's result, for the history.</summary>
internal sealed class ExecutionResults
{
    // Longer results are of no use in a history, and not worth reading again.
    private const int MaxContent = 64 * 1024;

    private readonly Lock _gate = new();
    private int _requestId;
    private string? _text;

    public void Note(int requestId, ReadOnlyMemory<byte> content)
    {
        if (content.Length > MaxContent) return;
        using var json = JsonDocument.Parse(content);
        var text = json.RootElement.GetProperty("data").Text("text/plain");
        lock (_gate) (_requestId, _text) = (requestId, text);
    }

    /// <summary>The text of a request's result, or null.</summary>
    public string? Take(int requestId)
    {
        lock (_gate) return _requestId == requestId ? _text : null;
    }
}
