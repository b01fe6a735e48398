using System.Text.Json;

namespace Workspace.Notebooks.Jupyter.Wire;

/// <summary>The header of a message, as far as it matters here.</summary>
/// <param name="Id">Identifies the message.</param>
/// <param name="Type">What it is, such as <c>execute_request</c>.</param>
/// <param name="Session">Identifies the sender's session.</param>
internal sealed record MessageHeader(string Id, string Type, string Session)
{
    /// <summary>Reads a header; null when it is none.</summary>
    public static MessageHeader? TryRead(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return null;
            string? id = null, type = null, session = null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString();
                reader.Read();
                if (reader.TokenType == JsonTokenType.String)
                {
                    if (name == "msg_id") id = reader.GetString();
                    else if (name == "msg_type") type = reader.GetString();
                    else if (name == "session") session = reader.GetString();
                }
                reader.Skip();
            }
            return id is null || type is null ? null : new MessageHeader(id, type, session ?? "");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
