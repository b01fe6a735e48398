namespace TorchSharp;

public static partial class torch
{
    /// <summary>What is no tensor.</summary>
    public static partial class utils
    {
        /// <summary>Data sets and how they become batches.</summary>
        public static partial class data
        {
            /// <summary>Data that is read by number.</summary>
            /// <typeparam name="T">The type of one example.</typeparam>
            public abstract class Dataset<T> : IDisposable
            {
                /// <summary>How many examples.</summary>
                public abstract long Count { get; }

                /// <summary>One example. Several threads may ask at once.</summary>
                /// <param name="index">Its number.</param>
                public abstract T GetTensor(long index);

                /// <summary>Releases what the data set holds.</summary>
                public void Dispose()
                {
                    Dispose(true);
                    GC.SuppressFinalize(this);
                }

                /// <summary>Releases what the data set holds.</summary>
                /// <param name="disposing">Whether called from <see cref="Dispose()"/>.</param>
                protected virtual void Dispose(bool disposing)
                {
                }
            }

            /// <summary>Data whose examples are tensors by name.</summary>
            public abstract class Dataset : Dataset<Dictionary<string, Tensor>>
            {
            }

            /// <summary>Data whose examples are lists of tensors.</summary>
            public abstract class IterableDataset : Dataset<IList<Tensor>>
            {
            }
        }
    }
}
