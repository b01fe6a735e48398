using Microsoft.Win32.SafeHandles;

namespace Workspace.Learn.Trees.XGBoost;

/// <summary>Owns a native Booster.</summary>
internal sealed class BoosterHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    /// <inheritdoc/>
    protected override bool ReleaseHandle() => NativeMethods.XGBoosterFree(handle) == 0;
}
