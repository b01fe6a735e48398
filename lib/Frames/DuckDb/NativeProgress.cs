using System.Runtime.InteropServices;

namespace Workspace.Frames.DuckDb;

/// <summary>The layout of <c>duckdb_query_progress_type</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeProgress
{
    /// <summary>From 0 to 100, or -1 while nothing is known.</summary>
    public double Percentage;
    private readonly ulong _rowsProcessed;
    private readonly ulong _totalRows;
}
