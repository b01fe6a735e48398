using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>x·tanh(softplus(x)); Misra 2019, arXiv:1908.08681.</summary>
/// <param name="inplace">Whether to overwrite the input.</param>
public sealed class Mish(bool inplace = false) : nn.Module<Tensor, Tensor>(nameof(Mish))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.mish(input, inplace);
}
