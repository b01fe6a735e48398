namespace Workspace.LocalCloud.Services.DocumentDb.Commands;

/// <summary>How many documents a write found, and how many of them it changed.</summary>
internal readonly record struct WriteCount(long Matched, long Modified)
{
    public static WriteCount operator +(WriteCount a, WriteCount b) => new(a.Matched + b.Matched, a.Modified + b.Modified);
}
