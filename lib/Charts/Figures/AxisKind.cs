namespace Workspace.Charts.Figures;

/// <summary>What lies along an axis.</summary>
internal enum AxisKind
{
    Linear,
    Log,

    /// <summary>Days since 1970-01-01.</summary>
    Time,

    /// <summary>Categories; the n-th lies at n, from n - ½ to n + ½.</summary>
    Band,
}
