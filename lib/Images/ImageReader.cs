using Workspace.Images.Vips;

namespace Workspace.Images;

/// <summary>Reads PNG, JPEG and SVG images from memory, by libvips.</summary>
public static class ImageReader
{
    private const int LargestThumbnail = 4096;

    private static readonly Dictionary<string, ImageFormat> Loaders = new(StringComparer.Ordinal)
    {
        ["VipsForeignLoadPngBuffer"] = ImageFormat.Png,
        ["VipsForeignLoadJpegBuffer"] = ImageFormat.Jpeg,
        ["VipsForeignLoadSvgBuffer"] = ImageFormat.Svg,
    };

    /// <summary>Reads the header alone.</summary>
    /// <param name="encoded">The image file's bytes.</param>
    /// <param name="limits">How large it may be; <see cref="ImageLimits.Default"/> when null.</param>
    /// <returns>Format and size.</returns>
    /// <exception cref="ImageException">It is too large, of no known format, or damaged.</exception>
    /// <exception cref="Core.Native.NativeLibraryNotFoundException">libvips is not installed.</exception>
    public static ImageInfo ReadInfo(ReadOnlySpan<byte> encoded, ImageLimits? limits = null)
    {
        using var image = Open(encoded, limits ?? ImageLimits.Default, out var format);
        return new ImageInfo(format, image.Width, image.Height);
    }

    /// <summary>Shrinks or stretches an image to a size, in grey; what is transparent becomes white.</summary>
    /// <param name="encoded">The image file's bytes.</param>
    /// <param name="width">Pixels per row, 1 to 4096.</param>
    /// <param name="height">Rows, 1 to 4096.</param>
    /// <param name="limits">How large the original may be; <see cref="ImageLimits.Default"/> when null.</param>
    /// <returns>The pixels. The shape of the original is not kept.</returns>
    /// <exception cref="ImageException">It is too large, of no known format, or damaged.</exception>
    /// <exception cref="Core.Native.NativeLibraryNotFoundException">libvips is not installed.</exception>
    public static GrayImage ReadGray(ReadOnlySpan<byte> encoded, int width, int height, ImageLimits? limits = null)
    {
        if (width is < 1 or > LargestThumbnail || height is < 1 or > LargestThumbnail)
            throw new ImageException($"An image cannot be scaled to {width} by {height} pixels: each side must lie between 1 and {LargestThumbnail}.");
        using var image = Open(encoded, limits ?? ImageLimits.Default, out var format);
        var failure = $"The {format} image of {image.Width} by {image.Height} pixels cannot be decoded: it is damaged or cut off.";
        using var thumbnail = new VipsOperation("thumbnail_image");
        using var scaled = thumbnail.Set("in", image).Set("width", width).Set("height", height).Set("size", "force").Build(failure);
        using var opaque = scaled.HasAlpha ? Flatten(scaled, failure) : scaled.Share();
        using var toGray = new VipsOperation("colourspace");
        using var gray = toGray.Set("in", opaque).Set("space", "b-w").Build(failure);
        using var toBytes = new VipsOperation("cast");
        using var bytes = toBytes.Set("in", gray).Set("format", "uchar").Build(failure);
        return new GrayImage(width, height, bytes.ToBytes(width * height, failure));
    }

    // Reads the header; pixels are decoded only when they are asked for.
    private static VipsImage Open(ReadOnlySpan<byte> encoded, ImageLimits limits, out ImageFormat format)
    {
        if (encoded.IsEmpty) throw new ImageException("The image has no bytes.");
        if (encoded.Length > limits.MaxBytes)
            throw new ImageException($"The image has {encoded.Length} bytes; the limit is {limits.MaxBytes}. Raise ImageLimits.MaxBytes if it can be trusted.");
        var loader = VipsOperation.FindLoader(encoded);
        if (loader is null || !Loaders.TryGetValue(loader, out format))
            throw new ImageException($"The {encoded.Length} bytes are no PNG, JPEG or SVG image{(loader is null ? "" : $" ({loader} would read them)")}. Convert the image first.");
        using var operation = new VipsOperation(loader);
        // By default what is missing of a file would be filled with grey.
        var image = operation.Set("buffer", encoded).Set("fail_on", "truncated").Build($"The {format} image cannot be opened: it is damaged or cut off.");
        var (width, height) = (image.Width, image.Height);
        if ((long)width * height <= limits.MaxPixels) return image;
        image.Dispose();
        throw new ImageException($"The {format} image is {width} by {height} pixels; the limit is {limits.MaxPixels} pixels. Raise ImageLimits.MaxPixels if it can be trusted.");
    }

    private static VipsImage Flatten(VipsImage image, string failure)
    {
        using var flatten = new VipsOperation("flatten");
        return flatten.Set("in", image).Set("background", "255").Build(failure);
    }
}
