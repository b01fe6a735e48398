using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>One step of a recurrent network: its weights, under the names that PyTorch gives them.</summary>
/// <typeparam name="TState">The type of the state.</typeparam>
/// <typeparam name="TResult">The type of the next state.</typeparam>
public abstract class RecurrentCell<TState, TResult> : nn.Module<Tensor, TState, TResult>
{
    private readonly long _hiddenSize;

    private protected RecurrentCell(string name, int gates, long inputSize, long hiddenSize, bool bias, Device? device, ScalarType? dtype) : base(name)
    {
        _hiddenSize = hiddenSize;
        List<(string, long[])> shapes = [(nameof(weight_ih), [gates * hiddenSize, inputSize]), (nameof(weight_hh), [gates * hiddenSize, hiddenSize])];
        if (bias) shapes.AddRange([(nameof(bias_ih), [gates * hiddenSize]), (nameof(bias_hh), [gates * hiddenSize])]);
        RecurrentWeights.Register(this, shapes, hiddenSize, device, dtype);
    }

    /// <summary>What the input is multiplied with, shape [gates · hidden size, input size].</summary>
    public Parameter? weight_ih
    {
        get => Optional(nameof(weight_ih));
        set => Set(nameof(weight_ih), value);
    }

    /// <summary>What the state is multiplied with, shape [gates · hidden size, hidden size].</summary>
    public Parameter? weight_hh
    {
        get => Optional(nameof(weight_hh));
        set => Set(nameof(weight_hh), value);
    }

    /// <summary>What is added to the input's part, shape [gates · hidden size], or null.</summary>
    public Parameter? bias_ih
    {
        get => Optional(nameof(bias_ih));
        set => Set(nameof(bias_ih), value);
    }

    /// <summary>What is added to the state's part, shape [gates · hidden size], or null.</summary>
    public Parameter? bias_hh
    {
        get => Optional(nameof(bias_hh));
        set => Set(nameof(bias_hh), value);
    }

    // With a batch [batch, hidden size], for a single input [hidden size].
    private protected Tensor ZeroState(Tensor input) => zeros(input.Dimensions == 1 ? [_hiddenSize] : [input.size(0), _hiddenSize], input.dtype, input.device);

    // The operators want a batch: a single input is a batch of one.
    private protected static Tensor Batched(Tensor tensor) => tensor.Dimensions == 1 ? tensor.unsqueeze(0) : tensor;

    private protected static Tensor As(Tensor input, Tensor result) => input.Dimensions == 1 ? result.squeeze(0) : result;
}
