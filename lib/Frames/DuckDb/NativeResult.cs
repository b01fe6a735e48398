using System.Runtime.InteropServices;

namespace Workspace.Frames.DuckDb;

/// <summary>The layout of <c>duckdb_result</c>; only the last field is in use, the others keep its size.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeResult
{
    private readonly ulong _columnCount;
    private readonly ulong _rowCount;
    private readonly ulong _rowsChanged;
    private readonly nint _columns;
    private readonly nint _errorMessage;
    private readonly nint _internalData;
}
