using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A layer x·Wᵀ + b. Both start uniform in ±1/√inputSize, as PyTorch does; He et al. 2015, arXiv:1502.01852.</summary>
        /// <param name="inputSize">The size of the input's last dimension.</param>
        /// <param name="outputSize">The size of the output's last dimension.</param>
        /// <param name="hasBias">Whether it has a b.</param>
        /// <param name="device">Where its parameters lie; default the CPU.</param>
        /// <param name="dtype">Their type; default the default dtype.</param>
        public static Linear Linear(long inputSize, long outputSize, bool hasBias = true, Device? device = null, ScalarType? dtype = null) => new(inputSize, outputSize, hasBias, device, dtype);

        /// <summary>A layer x1ᵀ·W·x2 + b.</summary>
        /// <param name="in1Features">Size of the first input.</param>
        /// <param name="in2Features">Size of the second input.</param>
        /// <param name="outputSize">Size of the output.</param>
        /// <param name="hasBias">Whether it has a b.</param>
        /// <param name="device">Where its parameters lie; default the CPU.</param>
        /// <param name="dtype">Their type; default the default dtype.</param>
        public static Bilinear Bilinear(long in1Features, long in2Features, long outputSize, bool hasBias = true, Device? device = null, ScalarType? dtype = null) => new(in1Features, in2Features, outputSize, hasBias, device, dtype);

        /// <summary>x above 0, a learnt slope below.</summary>
        /// <param name="num_parameters">1, or one for each channel.</param>
        /// <param name="init">The first slope.</param>
        /// <param name="device">Where its parameters lie; default the CPU.</param>
        /// <param name="dtype">Their type; default the default dtype.</param>
        public static PReLU PReLU(long num_parameters, double init = 0.25, Device? device = null, ScalarType? dtype = null) => new(num_parameters, init, device, dtype);
    }
}
