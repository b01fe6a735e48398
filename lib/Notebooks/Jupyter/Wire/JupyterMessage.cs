namespace Workspace.Notebooks.Jupyter.Wire;

/// <summary>One message. The four dictionaries stay the bytes they are on the wire until somebody needs to look into them.</summary>
internal sealed class JupyterMessage
{
    public static readonly byte[] Empty = "{}"u8.ToArray();

    /// <summary>Where the message came from or goes to; on the publishing channel the topic.</summary>
    public IReadOnlyList<byte[]> Identities { get; init; } = [];

    public required MessageHeader Header { get; init; }

    public required ReadOnlyMemory<byte> HeaderBytes { get; init; }

    public ReadOnlyMemory<byte> ParentHeader { get; init; } = Empty;

    public ReadOnlyMemory<byte> Metadata { get; init; } = Empty;

    public ReadOnlyMemory<byte> Content { get; init; } = Empty;

    public IReadOnlyList<byte[]> Buffers { get; init; } = [];

    public string Type => Header.Type;
}
