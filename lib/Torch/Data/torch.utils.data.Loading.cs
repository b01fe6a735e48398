using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class utils
    {
        public static partial class data
        {
            /// <summary>Examples that are the slices of tensors along their first dimension.</summary>
            /// <param name="tensors">The tensors.</param>
            public static TensorDataset TensorDataset(params Tensor[] tensors) => new(tensors);

            /// <summary>Batches of a data set, in order or shuffled.</summary>
            /// <param name="dataset">The data set.</param>
            /// <param name="batchSize">Examples in a batch.</param>
            /// <param name="shuffle">Whether to shuffle.</param>
            /// <param name="device">Where batches lie; default the CPU.</param>
            /// <param name="seed">The seed of the shuffling.</param>
            /// <param name="num_worker">Threads that read examples.</param>
            /// <param name="drop_last">Whether to leave out a last batch that is not full.</param>
            public static DataLoader DataLoader(Dataset dataset, int batchSize, bool shuffle = false, Device? device = null, int? seed = null, int num_worker = 1, bool drop_last = false) =>
                new(dataset, batchSize, shuffle, device, seed, num_worker, drop_last);

            /// <summary>Batches of a data set in a given order.</summary>
            /// <param name="dataset">The data set.</param>
            /// <param name="batchSize">Examples in a batch.</param>
            /// <param name="shuffler">The numbers of the examples.</param>
            /// <param name="device">Where batches lie; default the CPU.</param>
            /// <param name="num_worker">Threads that read examples.</param>
            /// <param name="drop_last">Whether to leave out a last batch that is not full.</param>
            public static DataLoader DataLoader(Dataset dataset, int batchSize, IEnumerable<long> shuffler, Device? device = null, int num_worker = 1, bool drop_last = false) =>
                new(dataset, batchSize, shuffler, device, num_worker, drop_last);

            /// <summary>Batches of a data set of lists, in order or shuffled.</summary>
            /// <param name="dataset">The data set.</param>
            /// <param name="batchSize">Examples in a batch.</param>
            /// <param name="shuffle">Whether to shuffle.</param>
            /// <param name="device">Where batches lie; default the CPU.</param>
            /// <param name="seed">The seed of the shuffling.</param>
            /// <param name="num_worker">Threads that read examples.</param>
            /// <param name="drop_last">Whether to leave out a last batch that is not full.</param>
            public static IterableDataLoader DataLoader(IterableDataset dataset, int batchSize, bool shuffle = false, Device? device = null, int? seed = null, int num_worker = 1, bool drop_last = false) =>
                new(dataset, batchSize, shuffle, device, seed, num_worker, drop_last);

            /// <summary>Batches of a data set of lists in a given order.</summary>
            /// <param name="dataset">The data set.</param>
            /// <param name="batchSize">Examples in a batch.</param>
            /// <param name="shuffler">The numbers of the examples.</param>
            /// <param name="device">Where batches lie; default the CPU.</param>
            /// <param name="num_worker">Threads that read examples.</param>
            /// <param name="drop_last">Whether to leave out a last batch that is not full.</param>
            public static IterableDataLoader DataLoader(IterableDataset dataset, int batchSize, IEnumerable<long> shuffler, Device? device = null, int num_worker = 1, bool drop_last = false) =>
                new(dataset, batchSize, shuffler, device, num_worker, drop_last);
        }
    }
}
