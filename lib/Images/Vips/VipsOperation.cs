using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Workspace.Images.Vips;

/// <summary>One libvips operation: its inputs are set by name, then it is built once and gives an image.</summary>
internal sealed unsafe class VipsOperation : SafeHandle
{
    private readonly string _name;

    /// <summary>Creates an operation by its nickname or class name.</summary>
    /// <exception cref="ImageException">The installed libvips lacks it.</exception>
    public VipsOperation(string name)
        : base(0, ownsHandle: true)
    {
        _name = name;
        fixed (byte* text = Text(name)) SetHandle(Vips.OperationNew(text));
        if (IsInvalid) throw new ImageException($"The installed libvips has no operation \"{name}\". Install it again with: {VipsInstallation.Descriptor.InstallCommand}.", Vips.TakeError());
    }

    public override bool IsInvalid => handle == 0;

    private static VipsLibrary Vips => VipsLibrary.Instance;

    /// <summary>The class name of the loader for an encoded image, or null when none knows it.</summary>
    public static string? FindLoader(ReadOnlySpan<byte> encoded)
    {
        fixed (byte* data = encoded)
        {
            var name = Marshal.PtrToStringUTF8((nint)Vips.FindLoadBuffer(data, (nuint)encoded.Length));
            if (name is null) _ = Vips.TakeError();
            return name;
        }
    }

    public VipsOperation Set(string property, int value) => Set(property, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sets a number, a choice or a list from its text.</summary>
    public VipsOperation Set(string property, string value)
    {
        fixed (byte* name = Text(property))
        fixed (byte* text = Text(value))
            return Vips.SetFromString(handle, name, text) == 0 ? this : throw new ImageException($"libvips' {_name} does not take {property} = {value}.", Vips.TakeError());
    }

    /// <summary>Sets bytes, which are copied: libvips may read them until the last image made from them is gone.</summary>
    public VipsOperation Set(string property, ReadOnlySpan<byte> bytes)
    {
        nint blob;
        fixed (byte* data = bytes) blob = Vips.BlobCopy(data, (nuint)bytes.Length);
        var value = default(GValue);
        Vips.ValueInit(&value, Vips.BlobType);
        Vips.ValueSetBoxed(&value, blob);
        SetProperty(property, &value);
        Vips.AreaUnref(blob);
        return this;
    }

    public VipsOperation Set(string property, VipsImage image)
    {
        var value = default(GValue);
        Vips.ValueInit(&value, Vips.ImageType);
        Vips.ValueSetObject(&value, image.DangerousGetHandle());
        SetProperty(property, &value);
        GC.KeepAlive(image);
        return this;
    }

    /// <summary>Builds the operation and takes its image.</summary>
    /// <param name="failure">What to say when it fails, before libvips' own words.</param>
    public VipsImage Build(string failure)
    {
        var built = Vips.OperationBuild(handle);
        if (built == 0) throw new ImageException(failure, Vips.TakeError());
        // The result may be another object that libvips had built before; it has then taken over our reference.
        SetHandle(built);
        var value = default(GValue);
        Vips.ValueInit(&value, Vips.ImageType);
        fixed (byte* name = "out\0"u8) Vips.ObjectGetProperty(handle, name, &value);
        var image = Vips.ValueDupObject(&value);
        Vips.ValueUnset(&value);
        return image == 0 ? throw new ImageException(failure, Vips.TakeError()) : new VipsImage(image);
    }

    protected override bool ReleaseHandle()
    {
        Vips.UnrefOutputs(handle);
        Vips.ObjectUnref(handle);
        return true;
    }

    private void SetProperty(string property, GValue* value)
    {
        fixed (byte* name = Text(property)) Vips.ObjectSetProperty(handle, name, value);
        Vips.ValueUnset(value);
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text + '\0');
}
