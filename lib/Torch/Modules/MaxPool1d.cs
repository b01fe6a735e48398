using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The largest of each window.</summary>
/// <param name="kernel_size">The size of the window.</param>
/// <param name="stride">How far the window moves; default its size.</param>
/// <param name="padding">How far the border is widened on each side.</param>
/// <param name="dilation">The distance between elements of the window.</param>
/// <param name="ceil_mode">Whether an incomplete last window counts.</param>
public sealed class MaxPool1d(long[] kernel_size, long[]? stride = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) : nn.Module<Tensor, Tensor>(nameof(MaxPool1d))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.max_pool1d(input, kernel_size, stride, padding, dilation, ceil_mode);
}
