using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Dimensions merged into one.</summary>
/// <param name="startDim">The first dimension to merge.</param>
/// <param name="endDim">The last dimension to merge.</param>
public sealed class Flatten(long startDim = 1, long endDim = -1) : nn.Module<Tensor, Tensor>(nameof(Flatten))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => input.flatten(startDim, endDim);
}
