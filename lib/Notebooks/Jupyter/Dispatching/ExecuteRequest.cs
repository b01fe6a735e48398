using System.Text.Json;
using Workspace.Notebooks.Jupyter.Wire;

namespace Workspace.Notebooks.Jupyter.Dispatching;

/// <summary>The fields of an <c>execute_request</c> that the dispatcher decides by.</summary>
internal sealed record ExecuteRequest(string Code, bool Silent, bool StoreHistory, bool StopOnError, bool HasUserExpressions)
{
    public static ExecuteRequest Read(ReadOnlyMemory<byte> content)
    {
        using var document = JsonDocument.Parse(content);
        var json = document.RootElement;
        var silent = json.Flag("silent");
        var asks = json.TryGetProperty("user_expressions", out var expressions) && expressions.ValueKind == JsonValueKind.Object && expressions.EnumerateObject().Any();
        return new ExecuteRequest(json.Text("code"), silent, !silent && json.Flag("store_history", missing: true), json.Flag("stop_on_error", missing: true), asks);
    }
}
