using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A table whose rows are looked up by number; rows start from the standard normal distribution.</summary>
        /// <param name="num_embeddings">Rows.</param>
        /// <param name="embedding_dims">Columns.</param>
        /// <param name="padding_idx">The row that starts as zeros and is not learnt.</param>
        /// <param name="max_norm">Rows looked up are scaled down to this norm; default never.</param>
        /// <param name="norm_type">The order of that norm.</param>
        /// <param name="scale_grad_by_freq">Whether gradients are divided by how often a row occurs.</param>
        /// <param name="sparse">Whether the gradient is sparse.</param>
        /// <param name="device">Where the table lies; default the CPU.</param>
        /// <param name="dtype">Its type; default the default dtype.</param>
        public static Embedding Embedding(long num_embeddings, long embedding_dims, long? padding_idx = null, double? max_norm = null, double norm_type = 2.0, bool scale_grad_by_freq = false, bool sparse = false, Device? device = null, ScalarType? dtype = null)
        {
            var padding = padding_idx < 0 ? padding_idx + num_embeddings : padding_idx;
            var table = randn(num_embeddings, embedding_dims, dtype, device);
            if (padding is { } row) table.select(0, row).zero_().Dispose();
            return new Embedding(table, new EmbeddingSettings { PaddingIndex = padding, MaxNorm = max_norm, NormType = norm_type, ScaleByFrequency = scale_grad_by_freq, Sparse = sparse });
        }

        /// <summary>A table that was learnt elsewhere.</summary>
        /// <param name="embeddings">The table, which is copied.</param>
        /// <param name="freeze">Whether it is not learnt further.</param>
        /// <param name="padding_idx">The row that is not learnt.</param>
        /// <param name="max_norm">Rows looked up are scaled down to this norm; default never.</param>
        /// <param name="norm_type">The order of that norm.</param>
        /// <param name="scale_grad_by_freq">Whether gradients are divided by how often a row occurs.</param>
        /// <param name="sparse">Whether the gradient is sparse.</param>
        /// <param name="device">Where the table lies; default where the given one does.</param>
        /// <param name="dtype">Its type; default that of the given one.</param>
        public static Embedding Embedding_from_pretrained(Tensor embeddings, bool freeze = true, long? padding_idx = null, double? max_norm = null, double norm_type = 2.0, bool scale_grad_by_freq = false, bool sparse = false, Device? device = null, ScalarType? dtype = null)
        {
            using var frozen = no_grad();
            var table = embeddings.detach().to(dtype ?? embeddings.dtype, device ?? embeddings.device, copy: true, disposeAfter: true);
            return new Embedding(table, new EmbeddingSettings { PaddingIndex = padding_idx, MaxNorm = max_norm, NormType = norm_type, ScaleByFrequency = scale_grad_by_freq, Sparse = sparse, Frozen = freeze });
        }

        /// <summary>A parameter: a tensor that a module learns.</summary>
        /// <param name="data">Its values, which it takes over.</param>
        /// <param name="requires_grad">Whether it is learnt.</param>
        public static Parameter Parameter(Tensor data, bool requires_grad = true) => new(data, requires_grad);
    }
}
