using System.Globalization;
using Workspace.Core.Errors;

namespace Workspace.Learn.Streaming;

/// <summary>Items that were there when the labels were read are gone.</summary>
public sealed class ItemsMissingException : WorkspaceException
{
    private const int MostListed = 5;

    /// <summary>Creates the error.</summary>
    /// <param name="keys">The keys without an item, as text.</param>
    public ItemsMissingException(IReadOnlyList<string> keys)
        : base(string.Create(CultureInfo.InvariantCulture, $"{keys?.Count} items are gone since their labels were read: {string.Join(", ", keys?.Take(MostListed) ?? [])}{(keys?.Count > MostListed ? ", …" : "")}. Open the dataset again, or set SkipMissing.")) => Keys = keys ?? [];

    /// <summary>The keys without an item, as text.</summary>
    public IReadOnlyList<string> Keys { get; }
}
