using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>1/(1 + e⁻ˣ).</summary>
public sealed class Sigmoid() : nn.Module<Tensor, Tensor>(nameof(Sigmoid))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => input.sigmoid();
}
