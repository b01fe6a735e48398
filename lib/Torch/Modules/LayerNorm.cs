using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Normalises the last dimensions; Ba et al. 2016, arXiv:1607.06450.</summary>
public sealed class LayerNorm : nn.Module<Tensor, Tensor>
{
    private readonly long[] _shape;
    private readonly double _eps;

    internal LayerNorm(long[] normalizedShape, double eps, bool elementwise_affine, bool bias, Device? device, ScalarType? dtype) : base(nameof(LayerNorm))
    {
        (_shape, _eps) = (normalizedShape, eps);
        if (!elementwise_affine) return;
        weight = new Parameter(ones(normalizedShape, dtype, device));
        if (bias) this.bias = new Parameter(zeros(normalizedShape, dtype, device));
    }

    /// <summary>The factors, or null.</summary>
    public Parameter? weight
    {
        get => Optional("weight");
        set => Set("weight", value);
    }

    /// <summary>What is added, or null.</summary>
    public Parameter? bias
    {
        get => Optional("bias");
        set => Set("bias", value);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => Aten.layer_norm.Call(input, _shape, Optional("weight"), Optional("bias"), _eps);
}
