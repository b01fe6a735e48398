using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>eˣ over its sum along a dimension.</summary>
/// <param name="dim">The dimension; negative ones count from the last.</param>
public sealed class Softmax(long dim) : nn.Module<Tensor, Tensor>(nameof(Softmax))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => input.softmax(dim);
}
