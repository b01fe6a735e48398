namespace Workspace.Learn.Interchange;

/// <summary>How much a file may ask for before it is refused.</summary>
public sealed record TensorFileLimits
{
    /// <summary>The limits where none are given.</summary>
    public static TensorFileLimits Default { get; } = new();

    /// <summary>
    /// Bytes that the compressed entries of one archive may hold when unpacked, together. Default 8 GiB. What is stored without
    /// compression cannot exceed the file, so it has no limit.
    /// </summary>
    public long MaxExpandedBytes { get; init; } = 8L << 30;

    /// <summary>Bytes of the pickle inside a PyTorch file: its structure and names, without the numbers. Default 64 MiB.</summary>
    public long MaxPickleBytes { get; init; } = 64L << 20;
}
