using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Elements set to 0 with a probability while training, the others scaled up.</summary>
/// <param name="p">The probability, or the order of the norm.</param>
/// <param name="inplace">Whether to overwrite the input.</param>
public sealed class Dropout(double p = 0.5, bool inplace = false) : nn.Module<Tensor, Tensor>(nameof(Dropout))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.dropout(input, p, training, inplace);
}
