using System.Collections;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Reads a data set in batches, in order or shuffled, on several threads.</summary>
/// <typeparam name="T">The type of one example.</typeparam>
/// <typeparam name="S">The type of a batch.</typeparam>
public class DataLoader<T, S> : IEnumerable<S>, IDisposable
{
    private readonly utils.data.Dataset<T> _dataset;
    private readonly Func<IEnumerable<T>, Device, S> _collate;
    private readonly IEnumerable<long> _order;
    private readonly Device _device;
    private readonly int _batchSize;
    private readonly int _workers;
    private readonly bool _dropLast;
    private readonly bool _disposeBatch;
    private readonly bool _disposeDataset;

    /// <summary>Reads in a given order.</summary>
    /// <param name="dataset">The data set.</param>
    /// <param name="batchSize">Examples in a batch, at least 1.</param>
    /// <param name="collate_fn">Makes a batch of examples.</param>
    /// <param name="shuffler">The numbers of the examples, enumerated anew each time.</param>
    /// <param name="device">Where batches lie; default the CPU.</param>
    /// <param name="num_worker">Threads that read examples.</param>
    /// <param name="drop_last">Whether to leave out a last batch that is not full.</param>
    /// <param name="disposeBatch">Whether a batch is disposed when the next one is asked for.</param>
    /// <param name="disposeDataset">Whether the data set is disposed with the loader.</param>
    public DataLoader(utils.data.Dataset<T> dataset, int batchSize, Func<IEnumerable<T>, Device, S> collate_fn, IEnumerable<long> shuffler, Device? device = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        (_dataset, _batchSize, _collate, _order, _device) = (dataset, batchSize, collate_fn, shuffler, device ?? CPU);
        (_workers, _dropLast, _disposeBatch, _disposeDataset) = (Math.Max(num_worker, 1), drop_last, disposeBatch, disposeDataset);
    }

    /// <summary>Reads in order or shuffled.</summary>
    /// <param name="dataset">The data set.</param>
    /// <param name="batchSize">Examples in a batch, at least 1.</param>
    /// <param name="collate_fn">Makes a batch of examples.</param>
    /// <param name="shuffle">Whether to shuffle, differently each time.</param>
    /// <param name="device">Where batches lie; default the CPU.</param>
    /// <param name="seed">The seed of the shuffling; default drawn from torch's generator.</param>
    /// <param name="num_worker">Threads that read examples.</param>
    /// <param name="drop_last">Whether to leave out a last batch that is not full.</param>
    /// <param name="disposeBatch">Whether a batch is disposed when the next one is asked for.</param>
    /// <param name="disposeDataset">Whether the data set is disposed with the loader.</param>
    public DataLoader(utils.data.Dataset<T> dataset, int batchSize, Func<IEnumerable<T>, Device, S> collate_fn, bool shuffle = false, Device? device = null, int? seed = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
        : this(dataset, batchSize, collate_fn, shuffle ? new ShuffledOrder(dataset.Count, seed) : InOrder(dataset.Count), device, num_worker, drop_last, disposeBatch, disposeDataset)
    {
    }

    /// <summary>The number of batches.</summary>
    public long Count => _dropLast ? _dataset.Count / _batchSize : (_dataset.Count + _batchSize - 1) / _batchSize;

    /// <summary>The batches, read while they are asked for.</summary>
    public IEnumerator<S> GetEnumerator()
    {
        foreach (var numbers in _order.Chunk(_batchSize))
        {
            if (_dropLast && numbers.Length < _batchSize) yield break;
            var (batch, made) = Read(numbers);
            try
            {
                yield return batch;
            }
            finally
            {
                if (_disposeBatch) DisposeAll(made);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Releases the data set, where it was asked to.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases the data set, where it was asked to.</summary>
    /// <param name="disposing">Whether called from <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing && _disposeDataset) _dataset.Dispose();
    }

    // Whatever type a batch has: what collating made belongs to it, and what reading made goes away with this call.
    private (S Batch, IReadOnlyList<IDisposable> Made) Read(long[] numbers)
    {
        using var reading = NewDisposeScope();
        var examples = new T[numbers.Length];
        if (_workers == 1)
            for (var i = 0; i < numbers.Length; i++) examples[i] = _dataset.GetTensor(numbers[i]);
        else
            ReadSideBySide(numbers, examples, reading);
        using var collating = NewDisposeScope();
        var batch = _collate(examples, _device);
        var made = collating.DisposablesView;
        collating.Detach(made);
        return (batch, made);
    }

    // An error of one example is the caller's error, not one of many.
    private void ReadSideBySide(long[] numbers, T[] examples, DisposeScope reading)
    {
        var made = new IReadOnlyList<IDisposable>[numbers.Length];
        try
        {
            Parallel.For(0, numbers.Length, new ParallelOptions { MaxDegreeOfParallelism = _workers }, i =>
            {
                using var scope = NewDisposeScope();
                examples[i] = _dataset.GetTensor(numbers[i]);
                made[i] = scope.DisposablesView;
                scope.Detach(made[i]);
            });
        }
        catch (AggregateException e) when (e.InnerExceptions.Count > 0)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
        finally
        {
            foreach (var tensors in made) reading.Attach(tensors ?? []);
        }
    }

    private static void DisposeAll(IReadOnlyList<IDisposable> disposables)
    {
        foreach (var disposable in disposables) disposable.Dispose();
    }

    private static IEnumerable<long> InOrder(long count)
    {
        for (var i = 0L; i < count; i++) yield return i;
    }
}
