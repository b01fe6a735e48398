using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The largest of windows chosen so that the output has a given size.</summary>
/// <param name="outputSize">The size of the output.</param>
public sealed class AdaptiveMaxPool1d(long[] outputSize) : nn.Module<Tensor, Tensor>(nameof(AdaptiveMaxPool1d))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.adaptive_max_pool1d(input, outputSize);
}
