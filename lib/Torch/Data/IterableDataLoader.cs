using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Batches of examples that are lists of tensors: each place's tensors are stacked.</summary>
public class IterableDataLoader : DataLoader<IList<Tensor>, IList<Tensor>>
{
    /// <inheritdoc/>
    public IterableDataLoader(utils.data.IterableDataset dataset, int batchSize, IEnumerable<long> shuffler, Device? device = null, int num_worker = 1, bool drop_last = false)
        : base(dataset, batchSize, Collate, shuffler, device, num_worker, drop_last)
    {
    }

    /// <inheritdoc/>
    public IterableDataLoader(utils.data.IterableDataset dataset, int batchSize, bool shuffle = false, Device? device = null, int? seed = null, int num_worker = 1, bool drop_last = false)
        : base(dataset, batchSize, Collate, shuffle, device, seed, num_worker, drop_last)
    {
    }

    private static IList<Tensor> Collate(IEnumerable<IList<Tensor>> examples, Device device)
    {
        var list = examples.ToList();
        return [.. Enumerable.Range(0, list[0].Count).Select(i => Batches.Stack(list.Select(example => example[i]), device))];
    }
}
