namespace Workspace.Core.Bson;

/// <summary>How large documents may be, as MongoDB and DocumentDB limit them.</summary>
public static class BsonLimits
{
    /// <summary>Bytes of a stored document: 16 MiB.</summary>
    public const int MaxDocumentSize = 16 * 1024 * 1024;

    /// <summary>Documents and arrays inside one another, the outermost counted: 100. Deeper is refused both ways, so that no bytes can exhaust the stack.</summary>
    public const int MaxDepth = 100;
}
