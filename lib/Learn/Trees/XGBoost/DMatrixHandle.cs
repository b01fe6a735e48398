using Microsoft.Win32.SafeHandles;

namespace Workspace.Learn.Trees.XGBoost;

/// <summary>Owns a native DMatrix.</summary>
internal sealed class DMatrixHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    /// <inheritdoc/>
    protected override bool ReleaseHandle() => NativeMethods.XGDMatrixFree(handle) == 0;
}
