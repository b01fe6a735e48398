using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>ln(1 + e^(beta·x))/beta.</summary>
/// <param name="beta">How sharp it bends.</param>
/// <param name="threshold">Above this it is the identity.</param>
public sealed class Softplus(double beta = 1.0, double threshold = 20.0) : nn.Module<Tensor, Tensor>(nameof(Softplus))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.softplus(input, beta, threshold);
}
