namespace Workspace.Charts.Channels;

/// <summary>What the numbers of a channel mean, which decides about bins and tick labels.</summary>
internal enum NumberKind
{
    Real,
    Integer,

    /// <summary>Days since 1970-01-01.</summary>
    Time,
}
