using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Workspace.Learn.Streaming;

/// <summary>
/// A dataset larger than memory: keys and labels are read once, the items batch by batch and again in each epoch. Memory is that of
/// two batches per worker and of the shuffle buffer, whatever the number of items.
/// </summary>
/// <typeparam name="TKey">What identifies an item.</typeparam>
/// <typeparam name="TLabel">An item's label.</typeparam>
/// <typeparam name="TItem">What a model is trained on.</typeparam>
public sealed class StreamingDataset<TKey, TLabel, TItem>
    where TKey : notnull
{
    private readonly IStreamingSource<TKey, TLabel, TItem> _source;
    private readonly StreamingOptions _options;
    private readonly KeyValuePair<TKey, TLabel>[] _labels;

    internal StreamingDataset(IStreamingSource<TKey, TLabel, TItem> source, StreamingOptions options, KeyValuePair<TKey, TLabel>[] labels)
    {
        _source = source;
        _options = options;
        _labels = labels;
    }

    /// <summary>How many items there are.</summary>
    public int Count => _labels.Length;

    /// <summary>Keys and labels, in the source's order.</summary>
    public IReadOnlyList<KeyValuePair<TKey, TLabel>> Labels => _labels;

    /// <summary>The dataset of some of the items, such as one split, reading from the same source.</summary>
    /// <param name="keep">Which.</param>
    /// <returns>The smaller dataset.</returns>
    public StreamingDataset<TKey, TLabel, TItem> Where(Func<TKey, TLabel, bool> keep) => new(_source, _options, [.. _labels.Where(label => keep(label.Key, label.Value))]);

    /// <summary>Reads one epoch. The order is the same in each run with the same seed, number of workers and epoch.</summary>
    /// <param name="epoch">Its number, which changes the random order.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    /// <returns>Every item once.</returns>
    /// <exception cref="StreamLostException">The source was lost and could not be reached again.</exception>
    /// <exception cref="ItemsMissingException">Items are gone.</exception>
    public IAsyncEnumerable<StreamedExample<TKey, TLabel, TItem>> ReadAsync(int epoch = 0, CancellationToken cancellationToken = default) => ReadShareAsync(0, 1, epoch, cancellationToken);

    /// <summary>Reads one epoch of one host's share, as <see cref="ReadAsync"/> does: hosts of a distributed training take one each, and no item is in two.</summary>
    /// <param name="share">Which, from 0.</param>
    /// <param name="shares">How many there are.</param>
    /// <param name="epoch">The epoch's number, which changes the random order.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    /// <returns>Every item of the share once.</returns>
    /// <exception cref="StreamLostException">The source was lost and could not be reached again.</exception>
    /// <exception cref="ItemsMissingException">Items are gone.</exception>
    public IAsyncEnumerable<StreamedExample<TKey, TLabel, TItem>> ReadShareAsync(int share, int shares, int epoch = 0, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shares, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(share, shares);
        var examples = MergeAsync(Share(_labels, share, shares), cancellationToken);
        return _options.ShuffleBuffer == 0 ? examples : ShuffleBuffer.ShuffleAsync(examples, _options.ShuffleBuffer, new Random(HashCode(_options.Seed, epoch, share)));
    }

    // System.HashCode differs from process to process.
    private static int HashCode(int seed, int epoch, int share) => unchecked((((seed * 397) ^ epoch) * 397) ^ share);

    // ⌈n / shares⌉ each, the last ones fewer, as PyTorch's tutorial on iterable datasets splits.
    private static ArraySegment<KeyValuePair<TKey, TLabel>> Share(ArraySegment<KeyValuePair<TKey, TLabel>> all, int share, int shares)
    {
        var size = (all.Count + shares - 1) / shares;
        var start = Math.Min(share * size, all.Count);
        return all.Slice(start, Math.Min(size, all.Count - start));
    }

    // Each worker reads ahead by one batch; their batches are taken in turn, so that the order does not depend on who is faster.
    private async IAsyncEnumerable<StreamedExample<TKey, TLabel, TItem>> MergeAsync(ArraySegment<KeyValuePair<TKey, TLabel>> share, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var channels = Enumerable.Range(0, _options.Workers).Select(_ => Channel.CreateBounded<StreamedExample<TKey, TLabel, TItem>[]>(1)).ToList();
        var workers = channels.Select((channel, worker) => Task.Run(() => WorkAsync(Share(share, worker, _options.Workers), channel.Writer, stop.Token), CancellationToken.None)).ToList();
        try
        {
            var open = new Queue<ChannelReader<StreamedExample<TKey, TLabel, TItem>[]>>(channels.Select(channel => channel.Reader));
            while (open.TryDequeue(out var reader))
            {
                if (!await reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false) || !reader.TryRead(out var batch)) continue;
                open.Enqueue(reader);
                foreach (var example in batch) yield return example;
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(workers).ConfigureAwait(false);
        }
    }

    private async Task WorkAsync(ArraySegment<KeyValuePair<TKey, TLabel>> share, ChannelWriter<StreamedExample<TKey, TLabel, TItem>[]> target, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        try
        {
            for (var start = 0; start < share.Count; start += _options.BatchSize)
            {
                var batch = await ReadBatchAsync(share.Slice(start, Math.Min(_options.BatchSize, share.Count - start)), cancellationToken).ConfigureAwait(false);
                await target.WriteAsync(batch, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e)
        {
            // The reader of the stream gets it.
            failure = e;
        }
        target.Complete(failure);
    }

    private async Task<StreamedExample<TKey, TLabel, TItem>[]> ReadBatchAsync(ArraySegment<KeyValuePair<TKey, TLabel>> batch, CancellationToken cancellationToken)
    {
        var found = new Dictionary<TKey, TItem>(batch.Count);
        await new Retrying(_options, _source.IsTransient) { Remaining = () => batch.Count - found.Count }.RunAsync(
            async () =>
            {
                // After a break, only what has not come yet is asked for.
                var keys = batch.Select(label => label.Key).Where(key => !found.ContainsKey(key)).ToList();
                await foreach (var (key, item) in _source.ReadItemsAsync(keys, cancellationToken).ConfigureAwait(false)) found[key] = item;
                return 0;
            },
            cancellationToken).ConfigureAwait(false);
        if (found.Count < batch.Count && !_options.SkipMissing) throw new ItemsMissingException([.. batch.Select(label => label.Key).Where(key => !found.ContainsKey(key)).Select(key => key.ToString() ?? "")]);
        return [.. batch.Where(label => found.ContainsKey(label.Key)).Select(label => new StreamedExample<TKey, TLabel, TItem>(label.Key, label.Value, found[label.Key]))];
    }
}
