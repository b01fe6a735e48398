using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>One argument or result as it crosses the door: a tag and eight bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeValue
{
    internal ValueTag Tag;

    /// <summary>Of a list or a string; of a device its type; of a tensor result the KiB of memory that came with it.</summary>
    internal int Length;

    internal long Bits;
}
