namespace Workspace.Core.Bson;

/// <summary>A replication timestamp.</summary>
/// <param name="Value">Seconds in the upper 32 bits, the counter in the lower.</param>
public readonly record struct BsonTimestamp(ulong Value)
{
    /// <summary>Creates one from its parts.</summary>
    /// <param name="seconds">Seconds since 1970-01-01 UTC.</param>
    /// <param name="increment">The counter within that second.</param>
    public BsonTimestamp(uint seconds, uint increment)
        : this(((ulong)seconds << 32) | increment)
    {
    }

    /// <summary>Seconds since 1970-01-01 UTC.</summary>
    public uint Seconds => (uint)(Value >> 32);

    /// <summary>The counter within that second.</summary>
    public uint Increment => (uint)Value;
}
