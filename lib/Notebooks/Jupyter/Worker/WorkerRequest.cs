using System.Text.Json;
using System.Text.Json.Nodes;
using Workspace.Notebooks.Documents;
using Workspace.Notebooks.Jupyter.Wire;

namespace Workspace.Notebooks.Jupyter.Worker;

/// <summary>An <c>execute_request</c>, read.</summary>
internal sealed record WorkerRequest
{
    public required string Code { get; init; }

    public bool Silent { get; init; }

    public bool AllowStdin { get; init; }

    public IReadOnlyDictionary<string, string> UserExpressions { get; init; } = new Dictionary<string, string>();

    /// <summary>The language that the request's metadata names.</summary>
    public string? Language { get; init; }

    public static WorkerRequest Read(WorkerFrame frame)
    {
        using var json = JsonDocument.Parse(frame.Content);
        var content = json.RootElement;
        return new WorkerRequest
        {
            Code = content.Text("code"),
            Silent = content.Flag("silent"),
            AllowStdin = content.Flag("allow_stdin"),
            UserExpressions = content.TryGetProperty("user_expressions", out var expressions) && expressions.ValueKind == JsonValueKind.Object
                ? expressions.EnumerateObject().Where(e => e.Value.ValueKind == JsonValueKind.String).DistinctBy(e => e.Name).ToDictionary(e => e.Name, e => e.Value.GetString()!)
                : new Dictionary<string, string>(),
            Language = frame.Metadata.IsEmpty ? null : CellLanguage.OfCell(JsonNode.Parse(frame.Metadata.Span), ""),
        };
    }
}
