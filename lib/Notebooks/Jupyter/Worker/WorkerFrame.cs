namespace Workspace.Notebooks.Jupyter.Worker;

/// <summary>One frame between the kernel's two processes.</summary>
internal sealed record WorkerFrame(FrameKind Kind)
{
    /// <summary>The request it belongs to.</summary>
    public int RequestId { get; init; }

    /// <summary>For a request to execute, the cell's number.</summary>
    public int Number { get; init; }

    /// <summary>The Jupyter message type, where it has one.</summary>
    public string Type { get; init; } = "";

    /// <summary>The Jupyter content, as UTF-8 JSON; relayed without being looked at.</summary>
    public ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>The Jupyter metadata, likewise; empty for none.</summary>
    public ReadOnlyMemory<byte> Metadata { get; init; }

    /// <summary>Binary buffers of comm messages.</summary>
    public IReadOnlyList<byte[]> Buffers { get; init; } = [];
}
