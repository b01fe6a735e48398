using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Batches of examples that are tensors by name: each name's tensors are stacked.</summary>
public class DataLoader : DataLoader<Dictionary<string, Tensor>, Dictionary<string, Tensor>>
{
    /// <inheritdoc/>
    public DataLoader(utils.data.Dataset dataset, int batchSize, IEnumerable<long> shuffler, Device? device = null, int num_worker = 1, bool drop_last = false)
        : base(dataset, batchSize, Collate, shuffler, device, num_worker, drop_last)
    {
    }

    /// <inheritdoc/>
    public DataLoader(utils.data.Dataset dataset, int batchSize, bool shuffle = false, Device? device = null, int? seed = null, int num_worker = 1, bool drop_last = false)
        : base(dataset, batchSize, Collate, shuffle, device, seed, num_worker, drop_last)
    {
    }

    private static Dictionary<string, Tensor> Collate(IEnumerable<Dictionary<string, Tensor>> examples, Device device)
    {
        var list = examples.ToList();
        return list[0].Keys.ToDictionary(name => name, name => Batches.Stack(list.Select(example => example[name]), device));
    }
}
