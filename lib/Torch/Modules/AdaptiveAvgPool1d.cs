using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The mean of windows chosen so that the output has a given size.</summary>
/// <param name="outputSize">The size of the output.</param>
public sealed class AdaptiveAvgPool1d(long[] outputSize) : nn.Module<Tensor, Tensor>(nameof(AdaptiveAvgPool1d))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.adaptive_avg_pool1d(input, outputSize);
}
