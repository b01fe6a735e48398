using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>max(0, x) + min(0, alpha·(e^(x/alpha) − 1)).</summary>
/// <param name="alpha">The factor below 0.</param>
/// <param name="inplace">Whether to overwrite the input.</param>
public sealed class CELU(double alpha = 1.0, bool inplace = false) : nn.Module<Tensor, Tensor>(nameof(CELU))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.celu(input, alpha, inplace);
}
