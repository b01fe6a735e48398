using System.Runtime.InteropServices;

namespace Workspace.Images.Vips;

/// <summary>A libvips image: a plan for pixels, which are computed when they are asked for.</summary>
internal sealed unsafe class VipsImage : SafeHandle
{
    /// <summary>Takes over one reference.</summary>
    public VipsImage(nint image)
        : base(image, ownsHandle: true)
    {
    }

    public override bool IsInvalid => handle == 0;

    public int Width => Vips.ImageWidth(handle);

    public int Height => Vips.ImageHeight(handle);

    public bool HasAlpha => Vips.ImageHasAlpha(handle) != 0;

    private static VipsLibrary Vips => VipsLibrary.Instance;

    /// <summary>Another reference to the same image.</summary>
    public VipsImage Share() => new(Vips.ObjectRef(handle));

    /// <summary>Computes all pixels.</summary>
    /// <param name="expected">How many bytes they must be.</param>
    /// <param name="failure">What to say when it fails, before libvips' own words.</param>
    public byte[] ToBytes(int expected, string failure)
    {
        nuint size;
        var pixels = Vips.WriteToMemory(handle, &size);
        if (pixels is null) throw new ImageException(failure, Vips.TakeError());
        try
        {
            return size == (nuint)expected
                ? new ReadOnlySpan<byte>(pixels, expected).ToArray()
                : throw new ImageException($"{failure} It gave {size} bytes of pixels instead of {expected}.");
        }
        finally { Vips.Free(pixels); }
    }

    protected override bool ReleaseHandle()
    {
        Vips.ObjectUnref(handle);
        return true;
    }
}
