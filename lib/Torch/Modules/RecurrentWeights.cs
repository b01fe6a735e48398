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

    /// <summary>Registers all weights, uniform in ±1/√HiddenSize.</summary>
    /// <param name="module">The module.</param>
    /// <param name="gates">How many gates a step has: 1, 3 or 4.</param>
    /// <param name="device">Where they lie.</param>
    /// <param name="dtype">Their type.</param>
    internal void Register(nn.Module module, int gates, Device? device, ScalarType? dtype)
    {
        var bound = 1 / Math.Sqrt(HiddenSize);
        foreach (var (name, shape) in Shapes(gates))
        {
            var parameter = new Parameter(empty(shape, dtype, device));
            nn.init.uniform_(parameter, -bound, bound);
            module.register_parameter(name, parameter);
        }
    }

    /// <summary>A state of zeros for an input.</summary>
    internal Tensor ZeroState(Tensor input)
    {
        long[] shape = input.Dimensions == 3
            ? [NumLayers * Directions, input.size(BatchFirst ? 0 : 1), HiddenSize]
            : [NumLayers * Directions, HiddenSize];
        return zeros(shape, input.dtype, input.device);
    }

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
