using Workspace.LocalCloud.Services.DocumentDb.Errors;

namespace Workspace.LocalCloud.Services.DocumentDb.Storage;

/// <summary>A collection's full name.</summary>
internal readonly record struct Namespace(string Database, string Collection)
{
    private const int LongestName = 255;
    private static readonly System.Buffers.SearchValues<char> Forbidden = System.Buffers.SearchValues.Create("/\\. \"$\0");

    public override string ToString() => $"{Database}.{Collection}";

    /// <exception cref="CommandException">No database or collection can be called that.</exception>
    public static Namespace Create(string database, string collection)
    {
        if (database.Length is 0 or > 63 || database.AsSpan().IndexOfAny(Forbidden) >= 0)
            throw new CommandException(ErrorCode.InvalidNamespace, $"Invalid database name: '{database}'. It needs 1 to 63 characters, none of them /\\. \"$.");
        if (collection.Length == 0 || collection.Contains('\0', StringComparison.Ordinal) || collection.Contains('$', StringComparison.Ordinal) || collection.StartsWith('.') || database.Length + collection.Length + 1 > LongestName)
            throw new CommandException(ErrorCode.InvalidNamespace, $"Invalid collection name: '{collection}'. It needs 1 to {LongestName - 1 - database.Length} characters, no $, and no point at its start.");
        return new Namespace(database, collection);
    }
}
