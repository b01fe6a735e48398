using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>max(0, x).</summary>
        /// <param name="inplace">Whether to overwrite the input.</param>
        public static ReLU ReLU(bool inplace = false) => new(inplace);

        /// <summary>min(max(0, x), 6).</summary>
        /// <param name="inplace">Whether to overwrite the input.</param>
        public static ReLU6 ReLU6(bool inplace = false) => new(inplace);

        /// <summary>x above 0, a small slope below.</summary>
        /// <param name="negative_slope">The slope below 0.</param>
        /// <param name="inplace">Whether to overwrite the input.</param>
        public static LeakyReLU LeakyReLU(double negative_slope = 0.01, bool inplace = false) => new(negative_slope, inplace);

        /// <summary>x above 0, alpha·(eˣ − 1) below.</summary>
        /// <param name="alpha">The factor below 0.</param>
        /// <param name="inplace">Whether to overwrite the input.</param>
        public static ELU ELU(double alpha = 1.0, bool inplace = false) => new(alpha, inplace);

        /// <summary>max(0, x) + min(0, alpha·(e^(x/alpha) − 1)).</summary>
        /// <param name="alpha">The factor below 0.</param>
        /// <param name="inplace">Whether to overwrite the input.</param>
        public static CELU CELU(double alpha = 1.0, bool inplace = false) => new(alpha, inplace);

        /// <summary>Scaled ELU that keeps mean and variance; Klambauer et al. 2017, arXiv:1706.02515.</summary>
        /// <param name="inplace">Whether to overwrite the input.</param>
        public static SELU SELU(bool inplace = false) => new(inplace);

        /// <summary>x·Φ(x); Hendrycks and Gimpel 2016, arXiv:1606.08415.</summary>
        public static GELU GELU() => new();

        /// <summary>x·sigmoid(x).</summary>
        /// <param name="inplace">Whether to overwrite the input.</param>
        public static SiLU SiLU(bool inplace = false) => new(inplace);

        /// <summary>x·tanh(softplus(x)); Misra 2019, arXiv:1908.08681.</summary>
        /// <param name="inplace">Whether to overwrite the input.</param>
        public static Mish Mish(bool inplace = false) => new(inplace);

        /// <summary>1/(1 + e⁻ˣ).</summary>
        public static Sigmoid Sigmoid() => new();

        /// <summary>Hyperbolic tangent.</summary>
        public static Tanh Tanh() => new();

        /// <summary>eˣ over its sum along a dimension.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        public static Softmax Softmax(long dim) => new(dim);

        /// <summary>Logarithm of the softmax along a dimension.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        public static LogSoftmax LogSoftmax(long dim) => new(dim);

        /// <summary>Softmax of −x along a dimension.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        public static Softmin Softmin(long dim) => new(dim);

        /// <summary>ln(1 + e^(beta·x))/beta.</summary>
        /// <param name="beta">How sharp it bends.</param>
        /// <param name="threshold">Above this it is the identity.</param>
        public static Softplus Softplus(double beta = 1.0, double threshold = 20.0) => new(beta, threshold);

        /// <summary>x/(1 + |x|).</summary>
        public static Softsign Softsign() => new();

        /// <summary>Logarithm of the sigmoid.</summary>
        public static LogSigmoid LogSigmoid() => new();

        /// <summary>x brought between two limits.</summary>
        /// <param name="min_val">The least result.</param>
        /// <param name="max_val">The largest result.</param>
        /// <param name="inplace">Whether to overwrite the input.</param>
        public static Hardtanh Hardtanh(double min_val = -1.0, double max_val = 1.0, bool inplace = false) => new(min_val, max_val, inplace);

        /// <summary>x·min(max(0, x + 3), 6)/6.</summary>
        /// <param name="inplace">Whether to overwrite the input.</param>
        public static Hardswish Hardswish(bool inplace = false) => new(inplace);

        /// <summary>min(max(0, x + 3), 6)/6.</summary>
        /// <param name="inplace">Whether to overwrite the input.</param>
        public static Hardsigmoid Hardsigmoid(bool inplace = false) => new(inplace);

        /// <summary>The first half times the sigmoid of the second.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        public static GLU GLU(long dim = -1) => new(dim);

        /// <summary>x − tanh(x).</summary>
        public static Tanhshrink Tanhshrink() => new();
    }
}
