using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>The function inside a transformer's feed-forward network.</summary>
        public enum Activations
        {
            /// <summary>max(0, x).</summary>
            ReLU = 0,

            /// <summary>x·Φ(x).</summary>
            GELU = 1,
        }

        /// <summary>Attention of several heads.</summary>
        /// <param name="embedded_dim">Features, a multiple of the heads.</param>
        /// <param name="num_heads">Heads.</param>
        /// <param name="dropout">The probability of dropping a weight while training.</param>
        /// <param name="bias">Whether there are biases.</param>
        /// <param name="add_bias_kv">Not supported: must be false.</param>
        /// <param name="add_zero_attn">Not supported: must be false.</param>
        /// <param name="kdim">Features of the keys; default as many as of the queries.</param>
        /// <param name="vdim">Features of the values; default as many as of the queries.</param>
        /// <param name="device">Where its parameters lie; default the CPU.</param>
        /// <param name="dtype">Their type; default the default dtype.</param>
        public static MultiheadAttention MultiheadAttention(long embedded_dim, long num_heads, double dropout = 0.0, bool bias = true, bool add_bias_kv = false, bool add_zero_attn = false, long? kdim = null, long? vdim = null, Device? device = null, ScalarType? dtype = null) =>
            add_bias_kv || add_zero_attn
                ? throw new NotSupportedException("add_bias_kv and add_zero_attn are not supported here. Append the key and value yourself, or use the TorchSharp package.")
                : new(embedded_dim, num_heads, dropout, bias, kdim ?? embedded_dim, vdim ?? embedded_dim, device, dtype);

        /// <summary>Attention and a feed-forward network, each added to its input and normalised.</summary>
        /// <param name="d_model">Features.</param>
        /// <param name="nhead">Heads.</param>
        /// <param name="dim_feedforward">Features inside the feed-forward network.</param>
        /// <param name="dropout">The probability of dropping elements while training.</param>
        /// <param name="activation">The function inside.</param>
        public static TransformerEncoderLayer TransformerEncoderLayer(long d_model = 512, long nhead = 8, long dim_feedforward = 2048, double dropout = 0.1, Activations activation = Activations.ReLU) =>
            new(d_model, nhead, dim_feedforward, dropout, activation);
    }
}
