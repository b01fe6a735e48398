using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>x·Wᵀ + b over the last dimension.</summary>
public sealed class Linear : nn.Module<Tensor, Tensor>
{
    internal Linear(long inputSize, long outputSize, bool hasBias, Device? device, ScalarType? dtype) : base(nameof(Linear))
    {
        (in_features, out_features) = (inputSize, outputSize);
        weight = new Parameter(empty(outputSize, inputSize, dtype, device));
        if (hasBias) bias = new Parameter(empty(outputSize, dtype, device));
        FanInit.Default(weight, bias);
    }

    /// <summary>The size of the input's last dimension.</summary>
    public long in_features { get; }

    /// <summary>The size of the output's last dimension.</summary>
    public long out_features { get; }

    /// <summary>W, of shape [out_features, in_features].</summary>
    public Parameter weight
    {
        get => Required("weight");
        set => Set("weight", value);
    }

    /// <summary>b, of shape [out_features], or null.</summary>
    public Parameter? bias
    {
        get => Optional("bias");
        set => Set("bias", value);
    }

    /// <inheritdoc/>
    /// <exception cref="Door.OperatorException">The last dimension is not in_features; the message has both shapes.</exception>
    public override Tensor forward(Tensor input) => Aten.linear.Call(input, Required("weight"), Optional("bias"));
}
