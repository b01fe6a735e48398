namespace Workspace.LocalCloud.Services.DocumentDb.Storage;

/// <summary>Keys from one on, up to before another.</summary>
/// <param name="Low">The first.</param>
/// <param name="High">The first that no longer belongs to it.</param>
internal readonly record struct KeyRange(byte[] Low, byte[] High)
{
    public bool Contains(byte[] key) => key.AsSpan().SequenceCompareTo(Low) >= 0 && key.AsSpan().SequenceCompareTo(High) < 0;
}
