namespace Workspace.Learn.Streaming;

/// <summary>Opens datasets that are larger than memory.</summary>
public static class StreamingDataset
{
    /// <summary>Reads keys and labels.</summary>
    /// <typeparam name="TKey">What identifies an item.</typeparam>
    /// <typeparam name="TLabel">An item's label.</typeparam>
    /// <typeparam name="TItem">What a model is trained on.</typeparam>
    /// <param name="source">Where to read.</param>
    /// <param name="options">Batches, workers, order; default 64, one, the source's.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The dataset.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="StreamLostException">The source cannot be reached.</exception>
    public static async Task<StreamingDataset<TKey, TLabel, TItem>> OpenAsync<TKey, TLabel, TItem>(IStreamingSource<TKey, TLabel, TItem> source, StreamingOptions? options = null, CancellationToken cancellationToken = default)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(source);
        options ??= new StreamingOptions();
        options.Validate();
        var labels = new List<KeyValuePair<TKey, TLabel>>();
        await new Retrying(options, source.IsTransient).RunAsync(
            async () =>
            {
                // A stream of labels that broke off is read again from its start.
                labels.Clear();
                await foreach (var label in source.ReadLabelsAsync(cancellationToken).ConfigureAwait(false)) labels.Add(label);
                return 0;
            },
            cancellationToken).ConfigureAwait(false);
        return new StreamingDataset<TKey, TLabel, TItem>(source, options, [.. labels]);
    }
}
