using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>One step of gated recurrent units; Cho et al. 2014, arXiv:1406.1078.</summary>
public sealed class GRUCell : RecurrentCell<Tensor?, Tensor>
{
    internal GRUCell(long inputSize, long hiddenSize, bool bias, Device? device, ScalarType? dtype) : base(nameof(GRUCell), 3, inputSize, hiddenSize, bias, device, dtype)
    {
    }

    /// <summary>Goes one step.</summary>
    /// <param name="input">Shape [batch, input size] or [input size].</param>
    /// <param name="h0">The state before, shape [batch, hidden size] or [hidden size]; default zeros.</param>
    /// <returns>The state after.</returns>
    public new Tensor call(Tensor input, Tensor? h0 = null) => base.call(input, h0);

    /// <inheritdoc cref="call"/>
    public override Tensor forward(Tensor input, Tensor? h0 = null) =>
        As(input, Aten.gru_cell.Call(Batched(input), Batched(h0 ?? ZeroState(input)), weight_ih, weight_hh, bias_ih, bias_hh));
}
