namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>First values of parameters.</summary>
        public static partial class init
        {
            /// <summary>Which side of a weight its size is measured on.</summary>
            public enum FanInOut
            {
                /// <summary>The inputs: keeps the variance forward.</summary>
                FanIn,

                /// <summary>The outputs: keeps the variance backward.</summary>
                FanOut,
            }

            /// <summary>The function after a layer.</summary>
            public enum NonlinearityType
            {
                /// <summary>None, linear.</summary>
                Linear = 0,

                /// <summary>Sigmoid.</summary>
                Sigmoid = 7,

                /// <summary>Hyperbolic tangent.</summary>
                Tanh = 8,

                /// <summary>max(0, x).</summary>
                ReLU = 9,

                /// <summary>With a slope below 0.</summary>
                LeakyReLU = 10,

                /// <summary>SELU.</summary>
                SELU = 11,
            }

            /// <summary>The factor that keeps the variance through a function.</summary>
            /// <param name="nonlinearity">The function.</param>
            /// <param name="param">The slope below 0 of a leaky ReLU.</param>
            public static double calculate_gain(NonlinearityType nonlinearity, double param = 0.0) => nonlinearity switch
            {
                NonlinearityType.Tanh => 5.0 / 3.0,
                NonlinearityType.ReLU => Math.Sqrt(2),
                NonlinearityType.LeakyReLU => Math.Sqrt(2 / (1 + (param * param))),
                NonlinearityType.SELU => 0.75,
                _ => 1.0,
            };

            /// <summary>How many inputs and outputs an element of a weight has.</summary>
            /// <param name="tensor">The weight, of two dimensions or more.</param>
            public static (long fanIn, long fanOut) CalculateFanInAndFanOut(Tensor tensor)
            {
                var shape = tensor.shape;
                if (shape.Length < 2) throw new ArgumentException($"Fan in and fan out can not be computed for a tensor of shape [{string.Join(", ", shape)}]: it needs two dimensions.", nameof(tensor));
                var field = shape.Skip(2).Aggregate(1L, (product, size) => product * size);
                return (shape[1] * field, shape[0] * field);
            }

            /// <summary>Zeros.</summary>
            /// <param name="tensor">The tensor.</param>
            public static Tensor zeros_(Tensor tensor) => constant_(tensor, 0);

            /// <summary>Ones.</summary>
            /// <param name="tensor">The tensor.</param>
            public static Tensor ones_(Tensor tensor) => constant_(tensor, 1);

            /// <summary>One value.</summary>
            /// <param name="tensor">The tensor.</param>
            /// <param name="val">The value.</param>
            public static Tensor constant_(Tensor tensor, Scalar val) => Frozen(() => tensor.fill_(val));

            /// <summary>Even between two values.</summary>
            /// <param name="tensor">The tensor.</param>
            /// <param name="low">The lower.</param>
            /// <param name="high">The upper.</param>
            /// <param name="generator">The source of random numbers.</param>
            public static Tensor uniform_(Tensor tensor, double low = 0, double high = 1, Generator? generator = null) => Frozen(() => tensor.uniform_(low, high, generator));

            /// <summary>From a normal distribution.</summary>
            /// <param name="tensor">The tensor.</param>
            /// <param name="mean">The mean.</param>
            /// <param name="std">The standard deviation.</param>
            /// <param name="generator">The source of random numbers.</param>
            public static Tensor normal_(Tensor tensor, double mean = 0, double std = 1, Generator? generator = null) => Frozen(() => tensor.normal_(mean, std, generator));

            /// <summary>From a normal distribution, drawn again outside two limits.</summary>
            /// <param name="tensor">The tensor.</param>
            /// <param name="mean">The mean.</param>
            /// <param name="std">The standard deviation.</param>
            /// <param name="a">The lower limit.</param>
            /// <param name="b">The upper limit.</param>
            /// <param name="generator">The source of random numbers.</param>
            public static Tensor trunc_normal_(Tensor tensor, double mean = 0, double std = 1, double a = -2, double b = 2, Generator? generator = null) => Frozen(() =>
            {
                // The inverse of the normal distribution at even places between the limits' probabilities.
                double Below(double x) => (1 + MathErf((x - mean) / std / Math.Sqrt(2))) / 2;
                tensor.uniform_((2 * Below(a)) - 1, (2 * Below(b)) - 1, generator).erfinv_().mul_(std * Math.Sqrt(2)).add_(mean);
                return tensor.clamp_(a, b);
            });

            /// <summary>Ones on the diagonal of a matrix.</summary>
            /// <param name="matrix">The matrix.</param>
            public static Tensor eye_(Tensor matrix) => Frozen(() => matrix.copy_(eye(matrix.size(0), matrix.size(1), matrix.dtype, matrix.device)));

            /// <summary>Even, so that variances stay through linear layers; Glorot and Bengio 2010.</summary>
            /// <param name="tensor">The weight.</param>
            /// <param name="gain">A factor.</param>
            /// <param name="generator">The source of random numbers.</param>
            public static Tensor xavier_uniform_(Tensor tensor, double gain = 1.0, Generator? generator = null)
            {
                var bound = Math.Sqrt(3) * XavierDeviation(tensor, gain);
                return uniform_(tensor, -bound, bound, generator);
            }

            /// <summary>Normal, so that variances stay through linear layers; Glorot and Bengio 2010.</summary>
            /// <param name="tensor">The weight.</param>
            /// <param name="gain">A factor.</param>
            /// <param name="generator">The source of random numbers.</param>
            public static Tensor xavier_normal_(Tensor tensor, double gain = 1.0, Generator? generator = null) => normal_(tensor, 0, XavierDeviation(tensor, gain), generator);

            /// <summary>Even, so that variances stay through layers with a ReLU; He et al. 2015, arXiv:1502.01852.</summary>
            /// <param name="tensor">The weight.</param>
            /// <param name="a">The slope below 0.</param>
            /// <param name="mode">Which side's variance stays.</param>
            /// <param name="nonlinearity">The function after the layer.</param>
            /// <param name="generator">The source of random numbers.</param>
            public static Tensor kaiming_uniform_(Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn, NonlinearityType nonlinearity = NonlinearityType.LeakyReLU, Generator? generator = null)
            {
                var bound = Math.Sqrt(3) * KaimingDeviation(tensor, a, mode, nonlinearity);
                return uniform_(tensor, -bound, bound, generator);
            }

            /// <summary>Normal, so that variances stay through layers with a ReLU; He et al. 2015, arXiv:1502.01852.</summary>
            /// <param name="tensor">The weight.</param>
            /// <param name="a">The slope below 0.</param>
            /// <param name="mode">Which side's variance stays.</param>
            /// <param name="nonlinearity">The function after the layer.</param>
            /// <param name="generator">The source of random numbers.</param>
            public static Tensor kaiming_normal_(Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn, NonlinearityType nonlinearity = NonlinearityType.LeakyReLU, Generator? generator = null) =>
                normal_(tensor, 0, KaimingDeviation(tensor, a, mode, nonlinearity), generator);

            /// <summary>Orthogonal rows or columns; Saxe et al. 2013, arXiv:1312.6120.</summary>
            /// <param name="tensor">The weight, of two dimensions or more.</param>
            /// <param name="gain">A factor.</param>
            /// <param name="generator">The source of random numbers.</param>
            public static Tensor orthogonal_(Tensor tensor, double gain = 1.0, Generator? generator = null) => Frozen(() =>
            {
                using var scope = NewDisposeScope();
                var (rows, columns) = (tensor.size(0), tensor.numel() / tensor.size(0));
                var random = empty(rows, columns, tensor.dtype, tensor.device).normal_(0, 1, generator);
                var (q, r) = linalg.qr(rows < columns ? random.t() : random);
                q = q * r.diag().sign();
                tensor.view(rows, columns).copy_(rows < columns ? q.t() : q).mul_(gain);
                return tensor;
            });

            private static double XavierDeviation(Tensor tensor, double gain)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                return gain * Math.Sqrt(2.0 / (fanIn + fanOut));
            }

            private static double KaimingDeviation(Tensor tensor, double a, FanInOut mode, NonlinearityType nonlinearity)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                return calculate_gain(nonlinearity, a) / Math.Sqrt(mode == FanInOut.FanIn ? fanIn : fanOut);
            }

            private static double MathErf(double x)
            {
                using var value = tensor(x);
                using var result = value.erf();
                return result.item<double>();
            }

            private static Tensor Frozen(Func<Tensor> fill)
            {
                using var frozen = no_grad();
                return fill();
            }
        }
    }
}
