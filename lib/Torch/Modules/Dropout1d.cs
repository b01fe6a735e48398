using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Channels set to 0 with a probability while training.</summary>
/// <param name="p">The probability, or the order of the norm.</param>
/// <param name="inplace">Whether to overwrite the input.</param>
public sealed class Dropout1d(double p = 0.5, bool inplace = false) : nn.Module<Tensor, Tensor>(nameof(Dropout1d))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.dropout1d(input, p, training, inplace);
}
