namespace Workspace.Images;

/// <summary>How large an image may be, so that a small file cannot fill the memory.</summary>
public sealed record ImageLimits
{
    /// <summary>The default limits.</summary>
    public static ImageLimits Default { get; } = new();

    /// <summary>Pixels at the most, width times height, checked before any is decoded. At least 1; default 100 million.</summary>
    public long MaxPixels { get; init; } = 100_000_000;

    /// <summary>Bytes of the encoded image at the most. At least 1; default 64 MiB.</summary>
    public int MaxBytes { get; init; } = 64 << 20;
}
