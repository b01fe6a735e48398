using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A plain recurrent network.</summary>
        /// <param name="inputSize">Features of the input.</param>
        /// <param name="hiddenSize">Features of the state.</param>
        /// <param name="numLayers">Layers.</param>
        /// <param name="nonLinearity">The function inside.</param>
        /// <param name="bias">Whether there are biases.</param>
        /// <param name="batchFirst">Whether the batch is the first dimension, else the second.</param>
        /// <param name="dropout">The probability of dropping elements between layers while training.</param>
        /// <param name="bidirectional">Whether a second network runs from the end.</param>
        /// <param name="device">Where its parameters lie; default the CPU.</param>
        /// <param name="dtype">Their type; default the default dtype.</param>
        public static RNN RNN(long inputSize, long hiddenSize, long numLayers = 1, NonLinearities nonLinearity = NonLinearities.Tanh, bool bias = true, bool batchFirst = false, double dropout = 0.0, bool bidirectional = false, Device? device = null, ScalarType? dtype = null) =>
            new(new RecurrentWeights(inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional), nonLinearity, device, dtype);

        /// <summary>Long short-term memory.</summary>
        /// <param name="inputSize">Features of the input.</param>
        /// <param name="hiddenSize">Features of the state.</param>
        /// <param name="numLayers">Layers.</param>
        /// <param name="bias">Whether there are biases.</param>
        /// <param name="batchFirst">Whether the batch is the first dimension, else the second.</param>
        /// <param name="dropout">The probability of dropping elements between layers while training.</param>
        /// <param name="bidirectional">Whether a second network runs from the end.</param>
        /// <param name="device">Where its parameters lie; default the CPU.</param>
        /// <param name="dtype">Their type; default the default dtype.</param>
        public static LSTM LSTM(long inputSize, long hiddenSize, long numLayers = 1, bool bias = true, bool batchFirst = false, double dropout = 0.0, bool bidirectional = false, Device? device = null, ScalarType? dtype = null) =>
            new(new RecurrentWeights(inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional), device, dtype);

        /// <summary>Gated recurrent units.</summary>
        /// <param name="inputSize">Features of the input.</param>
        /// <param name="hiddenSize">Features of the state.</param>
        /// <param name="numLayers">Layers.</param>
        /// <param name="bias">Whether there are biases.</param>
        /// <param name="batchFirst">Whether the batch is the first dimension, else the second.</param>
        /// <param name="dropout">The probability of dropping elements between layers while training.</param>
        /// <param name="bidirectional">Whether a second network runs from the end.</param>
        /// <param name="device">Where its parameters lie; default the CPU.</param>
        /// <param name="dtype">Their type; default the default dtype.</param>
        public static GRU GRU(long inputSize, long hiddenSize, long numLayers = 1, bool bias = true, bool batchFirst = false, double dropout = 0.0, bool bidirectional = false, Device? device = null, ScalarType? dtype = null) =>
            new(new RecurrentWeights(inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional), device, dtype);

        /// <summary>One step of a plain recurrent network.</summary>
        /// <param name="inputSize">Features of the input.</param>
        /// <param name="hiddenSize">Features of the state.</param>
        /// <param name="nonLinearity">The function inside.</param>
        /// <param name="bias">Whether there are biases.</param>
        /// <param name="device">Where its parameters lie; default the CPU.</param>
        /// <param name="dtype">Their type; default the default dtype.</param>
        public static RNNCell RNNCell(long inputSize, long hiddenSize, NonLinearities nonLinearity = NonLinearities.Tanh, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(inputSize, hiddenSize, nonLinearity, bias, device, dtype);

        /// <summary>One step of long short-term memory.</summary>
        /// <param name="inputSize">Features of the input.</param>
        /// <param name="hiddenSize">Features of the state.</param>
        /// <param name="bias">Whether there are biases.</param>
        /// <param name="device">Where its parameters lie; default the CPU.</param>
        /// <param name="dtype">Their type; default the default dtype.</param>
        public static LSTMCell LSTMCell(long inputSize, long hiddenSize, bool bias = true, Device? device = null, ScalarType? dtype = null) => new(inputSize, hiddenSize, bias, device, dtype);

        /// <summary>One step of gated recurrent units.</summary>
        /// <param name="inputSize">Features of the input.</param>
        /// <param name="hiddenSize">Features of the state.</param>
        /// <param name="bias">Whether there are biases.</param>
        /// <param name="device">Where its parameters lie; default the CPU.</param>
        /// <param name="dtype">Their type; default the default dtype.</param>
        public static GRUCell GRUCell(long inputSize, long hiddenSize, bool bias = true, Device? device = null, ScalarType? dtype = null) => new(inputSize, hiddenSize, bias, device, dtype);
    }
}
