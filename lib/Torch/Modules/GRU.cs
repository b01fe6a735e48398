using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Gated recurrent units; Cho et al. 2014, arXiv:1406.1078.</summary>
public sealed class GRU : nn.Module<Tensor, Tensor?, (Tensor, Tensor)>
{
    private readonly RecurrentWeights _weights;

    internal GRU(RecurrentWeights weights, Device? device, ScalarType? dtype) : base(nameof(GRU))
    {
        _weights = weights;
        weights.Register(this, 3, device, dtype);
    }

    /// <summary>Runs over a sequence from a state of zeros.</summary>
    /// <param name="input">Shape [length, batch, features], or with the batch first where it was made so.</param>
    /// <returns>The last layer's states at every step, and every layer's last state.</returns>
    public (Tensor, Tensor) call(Tensor input) => call(input, null);

    /// <inheritdoc/>
    /// <returns>The last layer's states at every step, and every layer's last state.</returns>
    public override (Tensor, Tensor) forward(Tensor input1, Tensor? input2 = null) => _weights.Run(Aten.gru_input, this, input1, input2);
}
