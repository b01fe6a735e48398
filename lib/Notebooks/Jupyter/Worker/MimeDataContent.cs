using System.Text.Json;
using Workspace.Notebooks.Documents.Outputs;

namespace Workspace.Notebooks.Jupyter.Worker;

/// <summary>Representations as the wire has them: text whole, JSON unpacked, bytes as base64.</summary>
internal static class MimeDataContent
{
    /// <summary>Writes them under <c>data</c>.</summary>
    public static void WriteTo(this MimeData data, Utf8JsonWriter json)
    {
        json.WriteStartObject("data");
        foreach (var type in data.Types)
        {
            json.WritePropertyName(type);
            if (data.Node(type) is { } node) node.WriteTo(json);
            else json.WriteNullValue();
        }
        json.WriteEndObject();
    }
}
