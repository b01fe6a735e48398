namespace Workspace.Images;

/// <summary>The encodings that are read. Others are refused, also where the installed libvips knows them.</summary>
public enum ImageFormat
{
    /// <summary>Portable Network Graphics.</summary>
    Png,

    /// <summary>JPEG.</summary>
    Jpeg,

    /// <summary>Scalable Vector Graphics; its size in pixels is the one it declares.</summary>
    Svg,
}
