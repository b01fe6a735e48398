using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Long short-term memory; Hochreiter and Schmidhuber 1997.</summary>
public sealed class LSTM : nn.Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor, Tensor)>
{
    private readonly RecurrentWeights _weights;

    internal LSTM(RecurrentWeights weights, Device? device, ScalarType? dtype) : base(nameof(LSTM))
    {
        _weights = weights;
        weights.Register(this, 4, device, dtype);
    }

    /// <summary>Runs over a sequence from states of zeros.</summary>
    /// <param name="input">Shape [length, batch, features], or with the batch first where it was made so.</param>
    /// <returns>The last layer's outputs at every step, every layer's last output, every layer's last cell.</returns>
    public (Tensor, Tensor, Tensor) call(Tensor input) => call(input, null);

    /// <inheritdoc/>
    /// <returns>The last layer's outputs at every step, every layer's last output, every layer's last cell.</returns>
    public override (Tensor, Tensor, Tensor) forward(Tensor input1, (Tensor, Tensor)? input2 = null)
    {
        // A single sequence is a batch of one: the operator itself wants a batch.
        if (input1.Dimensions == 2) return Single(input1, input2);
        using var zero = input2 is null ? _weights.ZeroState(input1) : null;
        var (output, cell) = input2 ?? (zero!, zero!);
        return Aten.lstm_input.Call3(input1, new[] { output, cell }, OwnParameters(), _weights.Bias, _weights.NumLayers, _weights.Dropout, training, _weights.Bidirectional, _weights.BatchFirst);
    }

    private (Tensor, Tensor, Tensor) Single(Tensor input, (Tensor, Tensor)? state)
    {
        var batch = _weights.BatchFirst ? 0 : 1;
        (Tensor, Tensor)? batched = state is { } given ? (given.Item1.unsqueeze(1), given.Item2.unsqueeze(1)) : null;
        var (output, last, cell) = forward(input.unsqueeze(batch), batched);
        return (output.squeeze(batch), last.squeeze(1), cell.squeeze(1));
    }
}
