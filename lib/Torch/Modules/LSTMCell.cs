using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>One step of long short-term memory; Hochreiter and Schmidhuber 1997.</summary>
public sealed class LSTMCell : RecurrentCell<(Tensor, Tensor)?, (Tensor, Tensor)>
{
    internal LSTMCell(long inputSize, long hiddenSize, bool bias, Device? device, ScalarType? dtype) : base(nameof(LSTMCell), 4, inputSize, hiddenSize, bias, device, dtype)
    {
    }

    /// <summary>Goes one step.</summary>
    /// <param name="input">Shape [batch, input size] or [input size].</param>
    /// <param name="h0_c0">The state and the cell before, each of shape [batch, hidden size] or [hidden size]; default zeros.</param>
    /// <returns>The state and the cell after.</returns>
    public new (Tensor, Tensor) call(Tensor input, (Tensor, Tensor)? h0_c0 = null) => base.call(input, h0_c0);

    /// <inheritdoc cref="call"/>
    public override (Tensor, Tensor) forward(Tensor input, (Tensor, Tensor)? h0_c0 = null)
    {
        var zero = h0_c0 is null ? ZeroState(input) : null;
        var (state, cell) = h0_c0 ?? (zero!, zero!);
        var (nextState, nextCell) = Aten.lstm_cell.Call2(Batched(input), new[] { Batched(state), Batched(cell) }, weight_ih, weight_hh, bias_ih, bias_hh);
        return (As(input, nextState), As(input, nextCell));
    }
}
