namespace Workspace.Notebooks.Runner.Checking;

/// <summary>Tells how alike two pictures look. The notebooks part knows no image library; who has one gives it in.</summary>
public interface IImageHasher
{
    /// <summary>Computes a perceptual hash: pictures that look alike have hashes that differ in few bits.</summary>
    /// <param name="image">The encoded picture.</param>
    /// <param name="mimeType">Its type, such as <c>image/png</c> or <c>image/svg+xml</c>.</param>
    /// <returns>64 bits, or null when the picture cannot be read.</returns>
    ulong? Hash(ReadOnlySpan<byte> image, string mimeType);
}
