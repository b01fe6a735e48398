namespace Workspace.Core.Bson;

/// <summary>The two forms of extended JSON.</summary>
public enum ExtendedJsonForm
{
    /// <summary>Numbers and dates as people write them; 32 and 64 bits cannot be told apart.</summary>
    Relaxed,

    /// <summary>Every type is kept.</summary>
    Canonical,
}
