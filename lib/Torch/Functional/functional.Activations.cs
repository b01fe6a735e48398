using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>max(0, x).</summary>
            /// <param name="x">The input.</param>
            /// <param name="inplace">Whether to overwrite the input.</param>
            public static Tensor relu(Tensor x, bool inplace = false) => inplace ? x.InPlace(Aten.relu_) : Aten.relu.Call(x);

            /// <summary>min(max(0, x), 6).</summary>
            /// <param name="x">The input.</param>
            /// <param name="inplace">Whether to overwrite the input.</param>
            public static Tensor relu6(Tensor x, bool inplace = false) => inplace ? x.InPlace(Aten.relu6_) : Aten.relu6.Call(x);

            /// <summary>x above 0, a small slope below.</summary>
            /// <param name="x">The input.</param>
            /// <param name="negative_slope">The slope below 0.</param>
            /// <param name="inplace">Whether to overwrite the input.</param>
            public static Tensor leaky_relu(Tensor x, double negative_slope = 0.01, bool inplace = false) => inplace ? x.InPlace(Aten.leaky_relu_, (Scalar)negative_slope) : Aten.leaky_relu.Call(x, (Scalar)negative_slope);

            /// <summary>x above 0, alpha·(eˣ − 1) below.</summary>
            /// <param name="x">The input.</param>
            /// <param name="alpha">The factor below 0.</param>
            /// <param name="inplace">Whether to overwrite the input.</param>
            public static Tensor elu(Tensor x, double alpha = 1.0, bool inplace = false) => inplace ? x.InPlace(Aten.elu_, (Scalar)alpha) : Aten.elu.Call(x, (Scalar)alpha);

            /// <summary>max(0, x) + min(0, alpha·(e^(x/alpha) − 1)).</summary>
            /// <param name="x">The input.</param>
            /// <param name="alpha">The factor below 0.</param>
            /// <param name="inplace">Whether to overwrite the input.</param>
            public static Tensor celu(Tensor x, double alpha = 1.0, bool inplace = false) => inplace ? x.InPlace(Aten.celu_, (Scalar)alpha) : Aten.celu.Call(x, (Scalar)alpha);

            /// <summary>Scaled ELU that keeps mean and variance.</summary>
            /// <param name="x">The input.</param>
            /// <param name="inplace">Whether to overwrite the input.</param>
            public static Tensor selu(Tensor x, bool inplace = false) => inplace ? x.InPlace(Aten.selu_) : Aten.selu.Call(x);

            /// <summary>x·sigmoid(x).</summary>
            /// <param name="x">The input.</param>
            /// <param name="inplace">Whether to overwrite the input.</param>
            public static Tensor silu(Tensor x, bool inplace = false) => inplace ? x.InPlace(Aten.silu_) : Aten.silu.Call(x);

            /// <summary>x·tanh(softplus(x)).</summary>
            /// <param name="x">The input.</param>
            /// <param name="inplace">Whether to overwrite the input.</param>
            public static Tensor mish(Tensor x, bool inplace = false) => inplace ? x.InPlace(Aten.mish_) : Aten.mish.Call(x);

            /// <summary>x·min(max(0, x + 3), 6)/6.</summary>
            /// <param name="x">The input.</param>
            /// <param name="inplace">Whether to overwrite the input.</param>
            public static Tensor hardswish(Tensor x, bool inplace = false) => inplace ? x.InPlace(Aten.hardswish_) : Aten.hardswish.Call(x);

            /// <summary>min(max(0, x + 3), 6)/6.</summary>
            /// <param name="x">The input.</param>
            /// <param name="inplace">Whether to overwrite the input.</param>
            public static Tensor hardsigmoid(Tensor x, bool inplace = false) => inplace ? x.InPlace(Aten.hardsigmoid_) : Aten.hardsigmoid.Call(x);

            /// <summary>x brought between two limits.</summary>
            /// <param name="x">The input.</param>
            /// <param name="min_val">The least result.</param>
            /// <param name="max_val">The largest result.</param>
            /// <param name="inplace">Whether to overwrite the input.</param>
            public static Tensor hardtanh(Tensor x, double min_val = -1.0, double max_val = 1.0, bool inplace = false) => inplace ? x.InPlace(Aten.hardtanh_, (Scalar)min_val, (Scalar)max_val) : Aten.hardtanh.Call(x, (Scalar)min_val, (Scalar)max_val);

            /// <summary>x·Φ(x).</summary>
            /// <param name="x">The input.</param>
            public static Tensor gelu(Tensor x) => Aten.gelu.Call(x);

            /// <summary>x·Φ(x).</summary>
            /// <param name="x">The input.</param>
            /// <param name="inplace">Whether to overwrite the input.</param>
            public static Tensor gelu(Tensor x, bool inplace) => inplace ? x.copy_(Aten.gelu.Call(x)) : Aten.gelu.Call(x);

            /// <summary>ln(1 + e^(beta·x))/beta.</summary>
            /// <param name="x">The input.</param>
            /// <param name="beta">How sharp it bends.</param>
            /// <param name="threshold">Above this it is the identity.</param>
            public static Tensor softplus(Tensor x, double beta = 1.0, double threshold = 20.0) => Aten.softplus.Call(x, (Scalar)beta, (Scalar)threshold);

            /// <summary>x/(1 + |x|).</summary>
            /// <param name="x">The input.</param>
            public static Tensor softsign(Tensor x) => x / (x.abs() + 1);

            /// <summary>Logarithm of the sigmoid.</summary>
            /// <param name="x">The input.</param>
            public static Tensor logsigmoid(Tensor x) => Aten.log_sigmoid.Call(x);

            /// <summary>x − tanh(x).</summary>
            /// <param name="x">The input.</param>
            public static Tensor tanhshrink(Tensor x) => x - x.tanh();

            /// <summary>1/(1 + e⁻ˣ).</summary>
            /// <param name="x">The input.</param>
            public static Tensor sigmoid(Tensor x) => x.sigmoid();

            /// <summary>Hyperbolic tangent.</summary>
            /// <param name="x">The input.</param>
            public static Tensor tanh(Tensor x) => x.tanh();

            /// <summary>eˣ over its sum along a dimension.</summary>
            /// <param name="x">The input.</param>
            /// <param name="dim">The dimension; negative ones count from the last.</param>
            /// <param name="dtype">The type of its parameters; default the default dtype.</param>
            public static Tensor softmax(Tensor x, long dim, ScalarType? dtype = null) => x.softmax(dim, dtype);

            /// <summary>Logarithm of the softmax.</summary>
            /// <param name="x">The input.</param>
            /// <param name="dim">The dimension; negative ones count from the last.</param>
            /// <param name="dtype">The type of its parameters; default the default dtype.</param>
            public static Tensor log_softmax(Tensor x, long dim, ScalarType? dtype = null) => x.log_softmax(dim, dtype);

            /// <summary>The first half times the sigmoid of the second.</summary>
            /// <param name="x">The input.</param>
            /// <param name="dim">The dimension; negative ones count from the last.</param>
            public static Tensor glu(Tensor x, long dim = -1) => Aten.glu.Call(x, dim);

            /// <summary>x above 0, a learnt slope below.</summary>
            /// <param name="x">The input.</param>
            /// <param name="weight">A factor for each class or element; default 1.</param>
            public static Tensor prelu(Tensor x, Tensor weight) => Aten.prelu.Call(x, weight);

            /// <summary>Elements set to 0 with a probability, the others scaled up.</summary>
            /// <param name="x">The input.</param>
            /// <param name="p">The probability, or the order of the norm.</param>
            /// <param name="training">Whether in training mode.</param>
            /// <param name="inplace">Whether to overwrite the input.</param>
            public static Tensor dropout(Tensor x, double p = 0.5, bool training = true, bool inplace = false) => inplace ? x.InPlace(Aten.dropout_, p, training) : Aten.dropout.Call(x, p, training);

            /// <summary>Channels set to 0 with a probability.</summary>
            /// <param name="x">The input.</param>
            /// <param name="p">The probability, or the order of the norm.</param>
            /// <param name="training">Whether in training mode.</param>
            /// <param name="inplace">Whether to overwrite the input.</param>
            public static Tensor dropout1d(Tensor x, double p = 0.5, bool training = true, bool inplace = false) => ChannelDropout(x, x.Dimensions == 2, p, training, inplace);

            /// <summary>Channels set to 0 with a probability.</summary>
            /// <param name="x">The input.</param>
            /// <param name="p">The probability, or the order of the norm.</param>
            /// <param name="training">Whether in training mode.</param>
            /// <param name="inplace">Whether to overwrite the input.</param>
            public static Tensor dropout2d(Tensor x, double p = 0.5, bool training = true, bool inplace = false) => inplace ? x.InPlace(Aten.feature_dropout_, p, training) : Aten.feature_dropout.Call(x, p, training);

            /// <summary>Dropout that keeps mean and variance of a SELU.</summary>
            /// <param name="x">The input.</param>
            /// <param name="p">The probability, or the order of the norm.</param>
            /// <param name="training">Whether in training mode.</param>
            /// <param name="inplace">Whether to overwrite the input.</param>
            public static Tensor alpha_dropout(Tensor x, double p = 0.5, bool training = false, bool inplace = false) => inplace ? x.InPlace(Aten.alpha_dropout_, p, training) : Aten.alpha_dropout.Call(x, p, training);

            // A batch is told from a single example by its dimensions; the operator itself wants a batch.
            private static Tensor ChannelDropout(Tensor x, bool single, double p, bool training, bool inplace)
            {
                if (inplace) return x.InPlace(Aten.feature_dropout_, p, training);
                return single ? Aten.feature_dropout.Call(x.unsqueeze(0), p, training).squeeze(0) : Aten.feature_dropout.Call(x, p, training);
            }
        }
    }
}
