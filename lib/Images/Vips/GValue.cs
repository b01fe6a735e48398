using System.Runtime.InteropServices;

namespace Workspace.Images.Vips;

/// <summary>GObject's box for one value of any type: a type and two words of data, all zero before it is initialised.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GValue
{
    public nuint Type;
    public ulong First;
    public ulong Second;
}
