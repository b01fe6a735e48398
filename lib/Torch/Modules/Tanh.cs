using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Hyperbolic tangent.</summary>
public sealed class Tanh() : nn.Module<Tensor, Tensor>(nameof(Tanh))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => input.tanh();
}
