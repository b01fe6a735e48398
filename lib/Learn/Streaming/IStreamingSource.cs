namespace Workspace.Learn.Streaming;

/// <summary>Where a <see cref="StreamingDataset{TKey, TLabel, TItem}"/> reads: a database, a file of records …</summary>
/// <typeparam name="TKey">What identifies an item.</typeparam>
/// <typeparam name="TLabel">An item's label.</typeparam>
/// <typeparam name="TItem">What a model is trained on.</typeparam>
public interface IStreamingSource<TKey, TLabel, TItem>
    where TKey : notnull
{
    /// <summary>The keys and labels of all items, which are small enough to be held in memory.</summary>
    /// <param name="cancellationToken">Ends the stream.</param>
    /// <returns>Each item's key, once, with its label.</returns>
    IAsyncEnumerable<KeyValuePair<TKey, TLabel>> ReadLabelsAsync(CancellationToken cancellationToken);

    /// <summary>The items of some keys, in any order. A key without an item brings none.</summary>
    /// <param name="keys">The keys, one batch.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    /// <returns>Items with their keys.</returns>
    IAsyncEnumerable<KeyValuePair<TKey, TItem>> ReadItemsAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    /// <summary>Whether reading again may succeed after an error: a lost connection, a server that restarts.</summary>
    /// <param name="error">The error.</param>
    /// <returns>Whether to try again.</returns>
    bool IsTransient(Exception error);
}
