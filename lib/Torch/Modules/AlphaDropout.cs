using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Dropout that keeps mean and variance of a SELU.</summary>
/// <param name="p">The probability, or the order of the norm.</param>
/// <param name="inplace">Whether to overwrite the input.</param>
public sealed class AlphaDropout(double p = 0.5, bool inplace = false) : nn.Module<Tensor, Tensor>(nameof(AlphaDropout))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.alpha_dropout(input, p, training, inplace);
}
