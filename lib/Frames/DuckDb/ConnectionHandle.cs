using Microsoft.Win32.SafeHandles;

namespace Workspace.Frames.DuckDb;

/// <summary>A connection to a database.</summary>
internal sealed class ConnectionHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        NativeMethods.Disconnect(ref handle);
        return true;
    }
}
