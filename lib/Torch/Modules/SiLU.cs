using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>x·sigmoid(x).</summary>
/// <param name="inplace">Whether to overwrite the input.</param>
public sealed class SiLU(bool inplace = false) : nn.Module<Tensor, Tensor>(nameof(SiLU))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.silu(input, inplace);
}
