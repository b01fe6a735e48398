using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The mean of each window.</summary>
/// <param name="kernel_size">The size of the window.</param>
/// <param name="stride">How far the window moves; default its size.</param>
/// <param name="padding">How far the border is widened on each side.</param>
/// <param name="ceil_mode">Whether an incomplete last window counts.</param>
/// <param name="count_include_pad">Whether the widened border counts in averages.</param>
public sealed class AvgPool1d(long[] kernel_size, long[]? stride = null, long[]? padding = null, bool ceil_mode = false, bool count_include_pad = true) : nn.Module<Tensor, Tensor>(nameof(AvgPool1d))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.avg_pool1d(input, kernel_size, stride, padding, ceil_mode, count_include_pad);
}
