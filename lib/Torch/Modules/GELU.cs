using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>x·Φ(x); Hendrycks and Gimpel 2016, arXiv:1606.08415.</summary>
public sealed class GELU() : nn.Module<Tensor, Tensor>(nameof(GELU))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.gelu(input);
}
