using System.Text.Json;

namespace Workspace.Notebooks.Jupyter.Wire;

/// <summary>Turns messages into frames and back: identities, delimiter, signature, four dictionaries, buffers.</summary>
internal sealed class MessageCodec(MessageSigner signer)
{
    private static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();

    private readonly ReplayGuard _replays = new();

    public List<ReadOnlyMemory<byte>> Encode(JupyterMessage message)
    {
        var frames = new List<ReadOnlyMemory<byte>>(message.Identities.Count + 6 + message.Buffers.Count);
        foreach (var identity in message.Identities) frames.Add(identity);
        frames.Add(Delimiter);
        frames.Add(signer.Sign(message.HeaderBytes.Span, message.ParentHeader.Span, message.Metadata.Span, message.Content.Span));
        frames.Add(message.HeaderBytes);
        frames.Add(message.ParentHeader);
        frames.Add(message.Metadata);
        frames.Add(message.Content);
        foreach (var buffer in message.Buffers) frames.Add(buffer);
        return frames;
    }

    /// <summary>Reads a message; null, with the reason, where the frames are none, are signed wrongly, or were seen before.</summary>
    public JupyterMessage? TryDecode(IReadOnlyList<byte[]> frames, out string problem)
    {
        var at = 0;
        while (at < frames.Count && !frames[at].AsSpan().SequenceEqual(Delimiter)) at++;
        if (frames.Count - at < 6) return Refuse("it has no delimiter followed by five frames", out problem);
        var (signature, header, parent, metadata, content) = (frames[at + 1], frames[at + 2], frames[at + 3], frames[at + 4], frames[at + 5]);
        if (!signer.Verify(signature, header, parent, metadata, content)) return Refuse("its signature is wrong", out problem);
        if (MessageHeader.TryRead(header) is not { } parsed) return Refuse("its header has no msg_id and msg_type", out problem);
        // The header too: it comes back as the parent of all that is published, where garbage behind it would reach every client.
        if (!IsObject(header) || !IsObject(parent) || !IsObject(metadata) || !IsObject(content)) return Refuse("a part of it is no JSON object", out problem);
        if (signer.Signs && !_replays.TryAdd(signature)) return Refuse("the same message came before", out problem);
        problem = "";
        return new JupyterMessage
        {
            Identities = [.. frames.Take(at)],
            Header = parsed,
            HeaderBytes = header,
            ParentHeader = parent,
            Metadata = metadata,
            Content = content,
            Buffers = [.. frames.Skip(at + 6)],
        };
    }

    private static JupyterMessage? Refuse(string reason, out string problem)
    {
        problem = reason;
        return null;
    }

    // Looked at whole, once, because content is relayed as it stands afterwards.
    private static bool IsObject(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return false;
            reader.Skip();
            return !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
