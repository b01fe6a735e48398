using System.Text.Json;
using Workspace.Notebooks.Jupyter.Wire;

namespace Workspace.Notebooks.Jupyter.History;

/// <summary>Answers a <c>history_request</c>.</summary>
internal static class HistoryReply
{
    private const int DefaultCount = 1000;

    public static ReadOnlyMemory<byte> Write(SessionHistory history, ReadOnlyMemory<byte> content)
    {
        using var document = JsonDocument.Parse(content);
        var request = document.RootElement;
        var entries = request.Text("hist_access_type") switch
        {
            "range" => history.Range(request.Number("session"), request.Number("start", 1), Optional(request, "stop")),
            "search" => history.Search(request.Text("pattern", "*"), Optional(request, "n"), request.Flag("unique")),
            _ => history.Tail(request.Number("n", DefaultCount)),
        };
        var withOutput = request.Flag("output");
        return JsonContent.Write(json =>
        {
            json.WriteString("status", "ok"u8);
            json.WriteStartArray("history");
            foreach (var entry in entries) WriteEntry(json, entry, withOutput);
            json.WriteEndArray();
        });
    }

    private static int? Optional(JsonElement request, string name) =>
        request.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    private static void WriteEntry(Utf8JsonWriter json, HistoryEntry entry, bool withOutput)
    {
        json.WriteStartArray();
        json.WriteNumberValue(entry.Session);
        json.WriteNumberValue(entry.Line);
        if (withOutput)
        {
            json.WriteStartArray();
            json.WriteStringValue(entry.Source);
            json.WriteStringValue(entry.Output);
            json.WriteEndArray();
        }
        else
        {
            json.WriteStringValue(entry.Source);
        }
        json.WriteEndArray();
    }
}
