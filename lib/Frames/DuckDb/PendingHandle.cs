using Microsoft.Win32.SafeHandles;

namespace Workspace.Frames.DuckDb;

/// <summary>A statement that has been started.</summary>
internal sealed class PendingHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        NativeMethods.DestroyPending(ref handle);
        return true;
    }
}
