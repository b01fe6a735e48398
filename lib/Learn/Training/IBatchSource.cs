namespace Workspace.Learn.Training;

/// <summary>Data to train or evaluate on, read in batches, again for every epoch.</summary>
/// <typeparam name="TBatch">A batch. Whoever reads disposes it, where it is disposable.</typeparam>
public interface IBatchSource<TBatch>
{
    /// <summary>What is read and in which order, for a reader. A training goes on from a checkpoint only where this is what it was.</summary>
    string Description { get; }

    /// <summary>Batches of an epoch; null where nobody knows before the end.</summary>
    int? BatchCount { get; }

    /// <summary>Reads the batches of an epoch.</summary>
    /// <param name="epoch">The epoch, from 0. The same one gives the same batches in the same order, in every process, whatever other random numbers were drawn.</param>
    /// <param name="firstBatch">The batch to begin with, from 0: an interrupted epoch goes on there.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The batches from <paramref name="firstBatch"/> on.</returns>
    IAsyncEnumerable<TBatch> ReadAsync(int epoch, int firstBatch = 0, CancellationToken cancellationToken = default);
}
