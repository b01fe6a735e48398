namespace Workspace.Images;

/// <summary>What an image's header says.</summary>
/// <param name="Format">How it is encoded.</param>
/// <param name="Width">Pixels per row.</param>
/// <param name="Height">Rows.</param>
public sealed record ImageInfo(ImageFormat Format, int Width, int Height);
