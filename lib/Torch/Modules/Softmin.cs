using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Softmax of −x along a dimension.</summary>
/// <param name="dim">The dimension; negative ones count from the last.</param>
public sealed class Softmin(long dim) : nn.Module<Tensor, Tensor>(nameof(Softmin))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => input.neg().softmax(dim);
}
