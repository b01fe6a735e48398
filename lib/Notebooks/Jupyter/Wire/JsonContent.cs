using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Workspace.Notebooks.Jupyter.Wire;

/// <summary>Writes and reads the content of messages.</summary>
internal static class JsonContent
{
    // Content goes into no HTML page as it stands, so only what JSON itself demands is escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>An object whose properties the action writes.</summary>
    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> properties)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            properties(writer);
            writer.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }

    public static string Text(this JsonElement json, string name, string missing = "") =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : missing;

    public static int Number(this JsonElement json, string name, int missing = 0) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : missing;

    public static bool Flag(this JsonElement json, string name, bool missing = false) =>
        json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : missing;
}
