using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Workspace.Notebooks.Jupyter.Wire;

/// <summary>Makes the headers of one session's messages.</summary>
internal sealed class MessageFactory(TimeProvider time, string username = "kernel")
{
    /// <summary>The version of the messaging protocol that is spoken.</summary>
    public const string ProtocolVersion = "5.4";

    private readonly string _session = Guid.NewGuid().ToString("N");
    private long _count;

    public JupyterMessage Create(
        string type, ReadOnlyMemory<byte> content, ReadOnlyMemory<byte> parentHeader = default, IReadOnlyList<byte[]>? identities = null, IReadOnlyList<byte[]>? buffers = null,
        ReadOnlyMemory<byte> metadata = default)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{_session}_{Interlocked.Increment(ref _count)}");
        return new JupyterMessage
        {
            Header = new MessageHeader(id, type, _session),
            HeaderBytes = WriteHeader(id, type),
            ParentHeader = parentHeader.IsEmpty ? JupyterMessage.Empty : parentHeader,
            Metadata = metadata.IsEmpty ? JupyterMessage.Empty : metadata,
            Content = content,
            Identities = identities ?? [],
            Buffers = buffers ?? [],
        };
    }

    private ReadOnlyMemory<byte> WriteHeader(string id, string type)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("msg_id", id);
            writer.WriteString("msg_type", type);
            writer.WriteString("username", username);
            writer.WriteString("session", _session);
            // Six digits: jupyter_client takes no more for a date and would hand its callers a string.
            writer.WriteString("date", time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
            writer.WriteString("version", ProtocolVersion);
            writer.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }
}
