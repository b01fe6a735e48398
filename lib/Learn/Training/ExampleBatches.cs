namespace Workspace.Learn.Training;

/// <summary>Batches of examples that lie in memory, in order or shuffled anew for each epoch.</summary>
/// <typeparam name="TExample">One example.</typeparam>
/// <typeparam name="TBatch">A batch.</typeparam>
public sealed class ExampleBatches<TExample, TBatch> : IBatchSource<TBatch>
{
    private readonly IReadOnlyList<TExample> _examples;
    private readonly Func<IReadOnlyList<TExample>, TBatch> _collate;
    private readonly int _batchSize;
    private readonly int? _shuffleSeed;

    /// <summary>Creates the batches.</summary>
    /// <param name="examples">The examples, at least one; they stay the caller's.</param>
    /// <param name="collate">Makes a batch of examples.</param>
    /// <param name="batchSize">Examples in a batch, 1 or more; the last batch of an epoch has what is left.</param>
    /// <param name="shuffleSeed">The seed of the order; default null: as they stand.</param>
    /// <exception cref="TrainingDataException">There are no examples.</exception>
    /// <exception cref="TrainingOptionsException">The batch size is not 1 or more.</exception>
    public ExampleBatches(IReadOnlyList<TExample> examples, Func<IReadOnlyList<TExample>, TBatch> collate, int batchSize, int? shuffleSeed = null)
    {
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(collate);
        if (examples.Count == 0) throw new TrainingDataException("There are no examples to make batches of. Check the split and the filters.");
        if (batchSize < 1) throw new TrainingOptionsException([$"{nameof(batchSize)} is {batchSize}; it must be 1 or more."]);
        (_examples, _collate, _batchSize, _shuffleSeed) = (examples, collate, batchSize, shuffleSeed);
    }

    /// <inheritdoc/>
    public string Description => FormattableString.Invariant($"{_examples.Count} examples in batches of {_batchSize}, {(_shuffleSeed is { } seed ? $"shuffled by seed {seed}" : "in order")}");

    /// <inheritdoc/>
    public int? BatchCount => (_examples.Count + _batchSize - 1) / _batchSize;

    /// <inheritdoc/>
    public IAsyncEnumerable<TBatch> ReadAsync(int epoch, int firstBatch = 0, CancellationToken cancellationToken = default) =>
        Read(epoch, firstBatch).ToAsyncEnumerable();

    private IEnumerable<TBatch> Read(int epoch, int firstBatch) =>
        Order(epoch).Skip(firstBatch * _batchSize).Chunk(_batchSize).Select(numbers => _collate(Array.ConvertAll(numbers, number => _examples[number])));

    private int[] Order(int epoch)
    {
        int[] order = [.. Enumerable.Range(0, _examples.Count)];
        // A prime apart, so that the epochs of one seed are not those of the next.
        if (_shuffleSeed is { } seed) new Random(unchecked((seed * 7_919) + epoch)).Shuffle(order);
        return order;
    }
}
