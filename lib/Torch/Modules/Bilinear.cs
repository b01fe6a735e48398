using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>x1ᵀ·W·x2 + b.</summary>
public sealed class Bilinear : nn.Module<Tensor, Tensor, Tensor>
{
    internal Bilinear(long in1Features, long in2Features, long outputSize, bool hasBias, Device? device, ScalarType? dtype) : base(nameof(Bilinear))
    {
        var bound = 1 / Math.Sqrt(in1Features);
        weight = new Parameter(empty(outputSize, in1Features, in2Features, dtype, device));
        nn.init.uniform_(weight, -bound, bound);
        if (!hasBias) return;
        bias = new Parameter(empty(outputSize, dtype, device));
        nn.init.uniform_(bias, -bound, bound);
    }

    /// <summary>W, of shape [outputSize, in1Features, in2Features].</summary>
    public Parameter weight
    {
        get => Required("weight");
        set => Set("weight", value);
    }

    /// <summary>b, or null.</summary>
    public Parameter? bias
    {
        get => Optional("bias");
        set => Set("bias", value);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input1, Tensor input2) => Aten.bilinear.Call(input1, input2, Required("weight"), Optional("bias"));
}
