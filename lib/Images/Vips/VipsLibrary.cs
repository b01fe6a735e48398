using System.Runtime.InteropServices;
using Workspace.Core.Native;

namespace Workspace.Images.Vips;

/// <summary>The functions of libvips, and of GObject below it, that are called. None of them takes variable arguments.</summary>
/// <remarks>
/// Variadic functions need the number of vector registers in AL on x64, which a call through a plain function pointer does
/// not set; libvips' operations are therefore built by setting their properties one by one.
/// </remarks>
internal sealed unsafe class VipsLibrary
{
    private static readonly Lazy<VipsLibrary> Loaded = new(() => new VipsLibrary());

    private VipsLibrary()
    {
        var library = NativeLibraryLocator.Load(VipsInstallation.Descriptor);
        // The loader also finds what the library itself depends on, so GObject's functions come from the same handle.
        nint Export(string name) => NativeLibrary.GetExport(library, name);

        OperationNew = (delegate* unmanaged<byte*, nint>)Export("vips_operation_new");
        OperationBuild = (delegate* unmanaged<nint, nint>)Export("vips_cache_operation_build");
        UnrefOutputs = (delegate* unmanaged<nint, void>)Export("vips_object_unref_outputs");
        SetFromString = (delegate* unmanaged<nint, byte*, byte*, int>)Export("vips_object_set_argument_from_string");
        FindLoadBuffer = (delegate* unmanaged<byte*, nuint, byte*>)Export("vips_foreign_find_load_buffer");
        BlobCopy = (delegate* unmanaged<byte*, nuint, nint>)Export("vips_blob_copy");
        AreaUnref = (delegate* unmanaged<nint, void>)Export("vips_area_unref");
        BlobType = ((delegate* unmanaged<nuint>)Export("vips_blob_get_type"))();
        ImageType = ((delegate* unmanaged<nuint>)Export("vips_image_get_type"))();
        ImageWidth = (delegate* unmanaged<nint, int>)Export("vips_image_get_width");
        ImageHeight = (delegate* unmanaged<nint, int>)Export("vips_image_get_height");
        ImageHasAlpha = (delegate* unmanaged<nint, int>)Export("vips_image_hasalpha");
        WriteToMemory = (delegate* unmanaged<nint, nuint*, byte*>)Export("vips_image_write_to_memory");
        ErrorBufferCopy = (delegate* unmanaged<byte*>)Export("vips_error_buffer_copy");
        ObjectRef = (delegate* unmanaged<nint, nint>)Export("g_object_ref");
        ObjectUnref = (delegate* unmanaged<nint, void>)Export("g_object_unref");
        ObjectSetProperty = (delegate* unmanaged<nint, byte*, GValue*, void>)Export("g_object_set_property");
        ObjectGetProperty = (delegate* unmanaged<nint, byte*, GValue*, void>)Export("g_object_get_property");
        ValueInit = (delegate* unmanaged<GValue*, nuint, GValue*>)Export("g_value_init");
        ValueUnset = (delegate* unmanaged<GValue*, void>)Export("g_value_unset");
        ValueSetBoxed = (delegate* unmanaged<GValue*, nint, void>)Export("g_value_set_boxed");
        ValueSetObject = (delegate* unmanaged<GValue*, nint, void>)Export("g_value_set_object");
        ValueDupObject = (delegate* unmanaged<GValue*, nint>)Export("g_value_dup_object");
        Free = (delegate* unmanaged<void*, void>)Export("g_free");
        var version = (delegate* unmanaged<int, int>)Export("vips_version");
        Version = new Version(version(0), version(1), version(2));

        fixed (byte* name = "workspace\0"u8)
            if (((delegate* unmanaged<byte*, int>)Export("vips_init"))(name) != 0) throw new ImageException("libvips cannot be started.", TakeError());
        // Kept operations would hold every image's bytes; loaders that were never tested against hostile files stay shut.
        ((delegate* unmanaged<int, void>)Export("vips_cache_set_max"))(0);
        ((delegate* unmanaged<int, void>)Export("vips_block_untrusted_set"))(1);
        // SVG counts among them, but is needed; read from memory, librsvg has no base address and so opens no other file.
        fixed (byte* svg = "VipsForeignLoadSvg\0"u8) ((delegate* unmanaged<byte*, int, void>)Export("vips_operation_block_set"))(svg, 0);
    }

    public static VipsLibrary Instance => Loaded.Value;

    public Version Version { get; }

    public nuint BlobType { get; }

    public nuint ImageType { get; }

    public delegate* unmanaged<byte*, nint> OperationNew { get; }

    public delegate* unmanaged<nint, nint> OperationBuild { get; }

    public delegate* unmanaged<nint, void> UnrefOutputs { get; }

    public delegate* unmanaged<nint, byte*, byte*, int> SetFromString { get; }

    public delegate* unmanaged<byte*, nuint, byte*> FindLoadBuffer { get; }

    public delegate* unmanaged<byte*, nuint, nint> BlobCopy { get; }

    public delegate* unmanaged<nint, void> AreaUnref { get; }

    public delegate* unmanaged<nint, int> ImageWidth { get; }

    public delegate* unmanaged<nint, int> ImageHeight { get; }

    public delegate* unmanaged<nint, int> ImageHasAlpha { get; }

    public delegate* unmanaged<nint, nuint*, byte*> WriteToMemory { get; }

    public delegate* unmanaged<nint, nint> ObjectRef { get; }

    public delegate* unmanaged<nint, void> ObjectUnref { get; }

    public delegate* unmanaged<nint, byte*, GValue*, void> ObjectSetProperty { get; }

    public delegate* unmanaged<nint, byte*, GValue*, void> ObjectGetProperty { get; }

    public delegate* unmanaged<GValue*, nuint, GValue*> ValueInit { get; }

    public delegate* unmanaged<GValue*, void> ValueUnset { get; }

    public delegate* unmanaged<GValue*, nint, void> ValueSetBoxed { get; }

    public delegate* unmanaged<GValue*, nint, void> ValueSetObject { get; }

    public delegate* unmanaged<GValue*, nint> ValueDupObject { get; }

    public delegate* unmanaged<void*, void> Free { get; }

    private delegate* unmanaged<byte*> ErrorBufferCopy { get; }

    /// <summary>Takes what libvips last complained about and clears it. The text is shared by all threads.</summary>
    public string TakeError()
    {
        var text = ErrorBufferCopy();
        var message = Marshal.PtrToStringUTF8((nint)text) ?? "";
        Free(text);
        return message.Trim().ReplaceLineEndings("; ");
    }
}
