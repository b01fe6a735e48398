using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Normalises groups of channels of each example; Wu and He 2018, arXiv:1803.08494.</summary>
public sealed class GroupNorm : nn.Module<Tensor, Tensor>
{
    private readonly long _groups;
    private readonly double _eps;

    internal GroupNorm(long num_groups, long num_channels, double eps, bool affine, Device? device, ScalarType? dtype) : base(nameof(GroupNorm))
    {
        if (num_channels % num_groups != 0) throw new ArgumentException($"{num_channels} channels do not fall into {num_groups} equal groups.", nameof(num_channels));
        (_groups, _eps) = (num_groups, eps);
        if (!affine) return;
        weight = new Parameter(ones(num_channels, dtype, device));
        bias = new Parameter(zeros(num_channels, dtype, device));
    }

    /// <summary>The factor of each channel, or null.</summary>
    public Parameter? weight
    {
        get => Optional("weight");
        set => Set("weight", value);
    }

    /// <summary>What is added to each channel, or null.</summary>
    public Parameter? bias
    {
        get => Optional("bias");
        set => Set("bias", value);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => Aten.group_norm.Call(input, _groups, Optional("weight"), Optional("bias"), _eps);
}
