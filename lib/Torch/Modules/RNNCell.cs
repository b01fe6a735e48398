using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>One step of a plain recurrent network; Elman 1990.</summary>
public sealed class RNNCell : RecurrentCell<Tensor?, Tensor>
{
    private readonly Operator _operator;

    internal RNNCell(long inputSize, long hiddenSize, nn.NonLinearities nonLinearity, bool bias, Device? device, ScalarType? dtype) : base(nameof(RNNCell), 1, inputSize, hiddenSize, bias, device, dtype) =>
        _operator = nonLinearity == nn.NonLinearities.ReLU ? Aten.rnn_relu_cell : Aten.rnn_tanh_cell;

    /// <summary>Goes one step.</summary>
    /// <param name="input">Shape [batch, input size] or [input size].</param>
    /// <param name="h0">The state before, shape [batch, hidden size] or [hidden size]; default zeros.</param>
    /// <returns>The state after.</returns>
    public new Tensor call(Tensor input, Tensor? h0 = null) => base.call(input, h0);

    /// <inheritdoc cref="call"/>
    public override Tensor forward(Tensor input, Tensor? h0 = null) =>
        As(input, _operator.Call(Batched(input), Batched(h0 ?? ZeroState(input)), weight_ih, weight_hh, bias_ih, bias_hh));
}
