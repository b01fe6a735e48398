namespace Workspace.Images;

/// <summary>Grey pixels.</summary>
/// <param name="Width">Pixels per row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Pixels">Row by row from the top, 0 black to 255 white; <c>Width·Height</c> of them.</param>
public sealed record GrayImage(int Width, int Height, ReadOnlyMemory<byte> Pixels);
