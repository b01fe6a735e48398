using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A plain recurrent network; Elman 1990.</summary>
public sealed class RNN : nn.Module<Tensor, Tensor?, (Tensor, Tensor)>
{
    private readonly RecurrentWeights _weights;
    private readonly Operator _operator;

    internal RNN(RecurrentWeights weights, nn.NonLinearities nonLinearity, Device? device, ScalarType? dtype) : base(nameof(RNN))
    {
        _weights = weights;
        _operator = nonLinearity == nn.NonLinearities.ReLU ? Aten.rnn_relu_input : Aten.rnn_tanh_input;
        weights.Register(this, 1, device, dtype);
    }

    /// <summary>Runs over a sequence from a state of zeros.</summary>
    /// <param name="input">Shape [length, batch, features], or with the batch first where it was made so.</param>
    /// <returns>The last layer's states at every step, and every layer's last state.</returns>
    public (Tensor, Tensor) call(Tensor input) => call(input, null);

    /// <inheritdoc/>
    /// <returns>The last layer's states at every step, and every layer's last state.</returns>
    public override (Tensor, Tensor) forward(Tensor input1, Tensor? input2 = null) => _weights.Run(_operator, this, input1, input2);
}
