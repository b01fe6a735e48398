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
    public override (Tensor, Tensor) forward(Tensor input1, Tensor? input2 = null)
    {
        // A single sequence is a batch of one: the operator itself wants a batch.
        if (input1.Dimensions == 2) return Single(input1, input2);
        using var zero = input2 is null ? _weights.ZeroState(input1) : null;
        return _operator.Call2(input1, input2 ?? zero!, _internal_params.Values.ToArray<Tensor>(), _weights.Bias, _weights.NumLayers, _weights.Dropout, training, _weights.Bidirectional, _weights.BatchFirst);
    }

    private (Tensor, Tensor) Single(Tensor input, Tensor? state)
    {
        var batch = _weights.BatchFirst ? 0 : 1;
        var (output, last) = forward(input.unsqueeze(batch), state?.unsqueeze(1));
        return (output.squeeze(batch), last.squeeze(1));
    }
}
