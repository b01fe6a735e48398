namespace Workspace.Learn.Streaming;

/// <summary>An item with its key and label.</summary>
/// <typeparam name="TKey">What identifies an item.</typeparam>
/// <typeparam name="TLabel">An item's label.</typeparam>
/// <typeparam name="TItem">What a model is trained on.</typeparam>
/// <param name="Key">What identifies it.</param>
/// <param name="Label">Its label.</param>
/// <param name="Item">The item.</param>
public readonly record struct StreamedExample<TKey, TLabel, TItem>(TKey Key, TLabel Label, TItem Item);
