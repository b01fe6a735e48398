using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Scaled ELU that keeps mean and variance; Klambauer et al. 2017, arXiv:1706.02515.</summary>
/// <param name="inplace">Whether to overwrite the input.</param>
public sealed class SELU(bool inplace = false) : nn.Module<Tensor, Tensor>(nameof(SELU))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.selu(input, inplace);
}
