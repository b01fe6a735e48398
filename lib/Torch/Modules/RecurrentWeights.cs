using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The weights of a recurrent network in the order and under the names that PyTorch gives them.</summary>
/// <param name="InputSize">Features of the input.</param>
/// <param name="HiddenSize">Features of the state.</param>
/// <param name="NumLayers">Layers.</param>
/// <param name="Bias">Whether there are biases.</param>
/// <param name="BatchFirst">Whether the batch is the first dimension, else the second.</param>
/// <param name="Dropout">The probability of dropping elements between layers while training.</param>
/// <param name="Bidirectional">Whether a second network runs from the end.</param>
internal sealed record RecurrentWeights(long InputSize, long HiddenSize, long NumLayers, bool Bias, bool BatchFirst, double Dropout, bool Bidirectional)
{
    internal int Directions => Bidirectional ? 2 : 1;

    /// <summary>Registers all weights.</summary>
    /// <param name="module">The module.</param>
    /// <param name="gates">How many gates a step has: 1, 3 or 4.</param>
    /// <param name="device">Where they lie.</param>
    /// <param name="dtype">Their type.</param>
    internal void Register(nn.Module module, int gates, Device? device, ScalarType? dtype) => Register(module, Shapes(gates), HiddenSize, device, dtype);

    /// <summary>Registers weights, uniform in ±1/√hiddenSize.</summary>
    internal static void Register(nn.Module module, IEnumerable<(string Name, long[] Shape)> weights, long hiddenSize, Device? device, ScalarType? dtype)
    {
        var bound = 1 / Math.Sqrt(hiddenSize);
        foreach (var (name, shape) in weights)
        {
            var parameter = new Parameter(empty(shape, dtype, device));
            nn.init.uniform_(parameter, -bound, bound);
            module.register_parameter(name, parameter);
        }
    }

    /// <summary>Runs an operator of one state over a sequence: [length, batch, features], or with the batch first where it was made so, or without a batch.</summary>
    /// <returns>The last layer's states at every step, and every layer's last state.</returns>
    internal (Tensor Output, Tensor Last) Run(Operator op, nn.Module module, Tensor input, Tensor? state)
    {
        if (input.Dimensions == 2)
        {
            // A single sequence is a batch of one: the operator itself wants a batch.
            var batch = BatchFirst ? 0 : 1;
            var (output, last) = Run(op, module, input.unsqueeze(batch), state?.unsqueeze(1));
            return (output.squeeze(batch), last.squeeze(1));
        }
        using var zero = state is null ? ZeroState(input) : null;
        return op.Call2(input, state ?? zero!, module.OwnParameters(), Bias, NumLayers, Dropout, module.training, Bidirectional, BatchFirst);
    }

    /// <summary>A state of zeros for an input.</summary>
    internal Tensor ZeroState(Tensor input) => zeros([NumLayers * Directions, input.size(BatchFirst ? 0 : 1), HiddenSize], input.dtype, input.device);

    private IEnumerable<(string Name, long[] Shape)> Shapes(int gates)
    {
        for (var layer = 0; layer < NumLayers; layer++)
        {
            for (var direction = 0; direction < Directions; direction++)
            {
                var suffix = $"l{layer}{(direction == 1 ? "_reverse" : "")}";
                yield return ($"weight_ih_{suffix}", [gates * HiddenSize, layer == 0 ? InputSize : HiddenSize * Directions]);
                yield return ($"weight_hh_{suffix}", [gates * HiddenSize, HiddenSize]);
                if (!Bias) continue;
                yield return ($"bias_ih_{suffix}", [gates * HiddenSize]);
                yield return ($"bias_hh_{suffix}", [gates * HiddenSize]);
            }
        }
    }
}
