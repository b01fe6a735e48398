namespace Workspace.Notebooks.LanguageServices;

/// <summary>What could stand at a position.</summary>
/// <param name="Start">Where the text begins that an item replaces, a UTF-16 offset.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Items">The candidates, best first.</param>
public sealed record CompletionList(int Start, int End, IReadOnlyList<CompletionItem> Items)
{
    /// <summary>No candidate at a position.</summary>
    /// <param name="position">The position.</param>
    /// <returns>An empty list.</returns>
    public static CompletionList Empty(int position) => new(position, position, []);
}
