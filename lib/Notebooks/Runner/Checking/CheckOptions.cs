namespace Workspace.Notebooks.Runner.Checking;

/// <summary>When a fresh output counts as equal to the stored one.</summary>
public sealed record CheckOptions
{
    /// <summary>
    /// Largest relative difference of two numbers, at least 0; default 1e-6. A cell may set its own in its metadata
    /// <c>workspace.tolerance</c>. Numbers nearer to zero than this are compared absolutely.
    /// </summary>
    public double Tolerance { get; init; } = 1e-6;

    /// <summary>Compares pictures by how they look; null (the default) compares their bytes.</summary>
    public IImageHasher? ImageHasher { get; init; }

    /// <summary>Largest number of differing bits of two perceptual hashes, of 64; default 6.</summary>
    public int HashDistance { get; init; } = 6;
}
