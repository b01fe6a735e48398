using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>x above 0, alpha·(eˣ − 1) below.</summary>
/// <param name="alpha">The factor below 0.</param>
/// <param name="inplace">Whether to overwrite the input.</param>
public sealed class ELU(double alpha = 1.0, bool inplace = false) : nn.Module<Tensor, Tensor>(nameof(ELU))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.elu(input, alpha, inplace);
}
