using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A picture or signal made larger.</summary>
/// <param name="size">The size of the output.</param>
/// <param name="scale_factor">How much larger.</param>
/// <param name="mode">How values between are found.</param>
/// <param name="align_corners">Whether the outer elements' centres are aligned.</param>
public sealed class Upsample(long[]? size = null, double[]? scale_factor = null, UpsampleMode mode = UpsampleMode.Nearest, bool? align_corners = null) : nn.Module<Tensor, Tensor>(nameof(Upsample))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.interpolate(input, size, scale_factor, (InterpolationMode)mode, align_corners);
}
