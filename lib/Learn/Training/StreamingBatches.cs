using System.Runtime.CompilerServices;
using Workspace.Learn.Streaming;

namespace Workspace.Learn.Training;

/// <summary>Batches of a dataset that is larger than memory: examples are read while the model learns, and no more of them are held than the stream's own options say.</summary>
/// <typeparam name="TKey">What identifies an item.</typeparam>
/// <typeparam name="TLabel">An item's label.</typeparam>
/// <typeparam name="TItem">An item as it is read.</typeparam>
/// <typeparam name="TBatch">A batch.</typeparam>
public sealed class StreamingBatches<TKey, TLabel, TItem, TBatch> : IBatchSource<TBatch>
    where TKey : notnull
{
    private readonly StreamingDataset<TKey, TLabel, TItem> _dataset;
    private readonly Func<IReadOnlyList<StreamedExample<TKey, TLabel, TItem>>, TBatch> _collate;
    private readonly int _batchSize;

    /// <summary>Creates the batches.</summary>
    /// <param name="dataset">The dataset, whose seed decides the order of each epoch.</param>
    /// <param name="collate">Makes a batch of examples.</param>
    /// <param name="batchSize">Examples in a batch, 1 or more; the last batch of an epoch has what is left.</param>
    /// <exception cref="TrainingDataException">The dataset is empty.</exception>
    /// <exception cref="TrainingOptionsException">The batch size is not 1 or more.</exception>
    public StreamingBatches(StreamingDataset<TKey, TLabel, TItem> dataset, Func<IReadOnlyList<StreamedExample<TKey, TLabel, TItem>>, TBatch> collate, int batchSize)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(collate);
        if (dataset.Count == 0) throw new TrainingDataException("The stream has no examples to make batches of. Check the split and the pipeline that names them.");
        if (batchSize < 1) throw new TrainingOptionsException([$"{nameof(batchSize)} is {batchSize}; it must be 1 or more."]);
        (_dataset, _collate, _batchSize) = (dataset, collate, batchSize);
    }

    /// <inheritdoc/>
    public string Description => FormattableString.Invariant($"{_dataset.Count} streamed examples in batches of {_batchSize}");

    /// <inheritdoc/>
    public int? BatchCount => (_dataset.Count + _batchSize - 1) / _batchSize;

    /// <inheritdoc/>
    public async IAsyncEnumerable<TBatch> ReadAsync(int epoch, int firstBatch = 0, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // An interrupted epoch is read from its start: which examples were in its first batches is known only by drawing them again.
        var batch = new List<StreamedExample<TKey, TLabel, TItem>>(_batchSize);
        var number = 0;
        await foreach (var example in _dataset.ReadAsync(epoch, cancellationToken).ConfigureAwait(false))
        {
            batch.Add(example);
            if (batch.Count < _batchSize) continue;
            if (number++ >= firstBatch) yield return _collate(batch);
            batch.Clear();
        }
        if (batch.Count > 0 && number >= firstBatch) yield return _collate(batch);
    }
}
