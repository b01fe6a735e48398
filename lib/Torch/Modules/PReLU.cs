using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>x above 0, a learnt slope below; He et al. 2015, arXiv:1502.01852.</summary>
public sealed class PReLU : nn.Module<Tensor, Tensor>
{
    internal PReLU(long num_parameters, double init, Device? device, ScalarType? dtype) : base(nameof(PReLU)) =>
        weight = new Parameter(full(num_parameters, init, dtype ?? get_default_dtype(), device));

    /// <summary>The slopes.</summary>
    public Parameter weight
    {
        get => Required("weight");
        set => Set("weight", value);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => Aten.prelu.Call(input, Required("weight"));
}
