using Workspace.Images;
using Workspace.Notebooks.Runner.Checking;

namespace Workspace.Running;

/// <summary>Compares pictures of notebooks by libvips: the runner itself knows no image library.</summary>
internal sealed class VipsImageHasher : IImageHasher
{
    /// <inheritdoc/>
    public ulong? Hash(ReadOnlySpan<byte> image, string mimeType)
    {
        try
        {
            return PerceptualHash.Of(image);
        }
        catch (ImageException)
        {
            // The contract: null where the picture cannot be read; the checker then compares bytes.
            return null;
        }
    }
}
