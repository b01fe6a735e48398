using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Channels arranged as a larger picture.</summary>
/// <param name="upscale_factor">How much larger.</param>
public sealed class PixelShuffle(long upscale_factor) : nn.Module<Tensor, Tensor>(nameof(PixelShuffle))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => Aten.pixel_shuffle.Call(input, upscale_factor);
}
