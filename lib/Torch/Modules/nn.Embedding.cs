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
            return new Embedding(Table(num_embeddings, embedding_dims, padding, device, dtype), new EmbeddingSettings { PaddingIndex = padding, MaxNorm = max_norm, NormType = norm_type, ScaleByFrequency = scale_grad_by_freq, Sparse = sparse });
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
            return new Embedding(Copy(embeddings, device, dtype), new EmbeddingSettings { PaddingIndex = padding_idx, MaxNorm = max_norm, NormType = norm_type, ScaleByFrequency = scale_grad_by_freq, Sparse = sparse, Frozen = freeze });
        }

        /// <summary>A table whose rows are looked up by number and reduced bag by bag; rows start from the standard normal distribution.</summary>
        /// <param name="num_embeddings">Rows.</param>
        /// <param name="embedding_dims">Columns.</param>
        /// <param name="max_norm">Rows looked up are scaled down to this norm; default never.</param>
        /// <param name="norm_type">The order of that norm.</param>
        /// <param name="scale_grad_by_freq">Whether gradients are divided by how often a row occurs.</param>
        /// <param name="mode">How the rows of a bag become one.</param>
        /// <param name="sparse">Whether the gradient is sparse.</param>
        /// <param name="include_last_offset">Whether the offsets end with the number of row numbers, as in CSR matrices.</param>
        /// <param name="padding_index">The row that starts as zeros, is not learnt and does not count in a bag; −1 for none.</param>
        /// <param name="device">Where the table lies; default the CPU.</param>
        /// <param name="dtype">Its type; default the default dtype.</param>
        public static EmbeddingBag EmbeddingBag(long num_embeddings, long embedding_dims, double? max_norm = null, double norm_type = 2.0, bool scale_grad_by_freq = false, EmbeddingBagMode mode = EmbeddingBagMode.Mean, bool sparse = false, bool include_last_offset = false, long padding_index = -1, Device? device = null, ScalarType? dtype = null)
        {
            long? padding = padding_index < 0 ? null : padding_index;
            var settings = new EmbeddingSettings { PaddingIndex = padding, MaxNorm = max_norm, NormType = norm_type, ScaleByFrequency = scale_grad_by_freq, Sparse = sparse };
            return new EmbeddingBag(Table(num_embeddings, embedding_dims, padding, device, dtype), settings, mode, include_last_offset);
        }

        /// <summary>A table for bags that was learnt elsewhere.</summary>
        /// <param name="embeddings">The table, which is copied.</param>
        /// <param name="freeze">Whether it is not learnt further.</param>
        /// <param name="max_norm">Rows looked up are scaled down to this norm; default never.</param>
        /// <param name="norm_type">The order of that norm.</param>
        /// <param name="scale_grad_by_freq">Whether gradients are divided by how often a row occurs.</param>
        /// <param name="mode">How the rows of a bag become one.</param>
        /// <param name="sparse">Whether the gradient is sparse.</param>
        /// <param name="include_last_offset">Whether the offsets end with the number of row numbers, as in CSR matrices.</param>
        /// <param name="padding_index">The row that is not learnt and does not count in a bag; −1 for none.</param>
        /// <param name="device">Where the table lies; default where the given one does.</param>
        /// <param name="dtype">Its type; default that of the given one.</param>
        public static EmbeddingBag EmbeddingBag_from_pretrained(Tensor embeddings, bool freeze = true, double? max_norm = null, double norm_type = 2.0, bool scale_grad_by_freq = false, EmbeddingBagMode mode = EmbeddingBagMode.Mean, bool sparse = false, bool include_last_offset = false, long padding_index = -1, Device? device = null, ScalarType? dtype = null)
        {
            var settings = new EmbeddingSettings { PaddingIndex = padding_index < 0 ? null : padding_index, MaxNorm = max_norm, NormType = norm_type, ScaleByFrequency = scale_grad_by_freq, Sparse = sparse, Frozen = freeze };
            return new EmbeddingBag(Copy(embeddings, device, dtype), settings, mode, include_last_offset);
        }

        /// <summary>A parameter: a tensor that a module learns.</summary>
        /// <param name="data">Its values, which it takes over.</param>
        /// <param name="requires_grad">Whether it is learnt.</param>
        public static Parameter Parameter(Tensor data, bool requires_grad = true) => new(data, requires_grad);

        private static Tensor Table(long rows, long columns, long? padding, Device? device, ScalarType? dtype)
        {
            var table = randn(rows, columns, dtype, device);
            if (padding is { } row) table.select(0, row).zero_().Dispose();
            return table;
        }

        private static Tensor Copy(Tensor table, Device? device, ScalarType? dtype)
        {
            using var frozen = no_grad();
            return table.detach().to(dtype ?? table.dtype, device ?? table.device, copy: true, disposeAfter: true);
        }
    }
}
