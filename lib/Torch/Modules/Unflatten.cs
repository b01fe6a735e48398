using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>One dimension split into several.</summary>
/// <param name="dim">The dimension; negative ones count from the last.</param>
/// <param name="unflattened_size">The sizes it becomes.</param>
public sealed class Unflatten(long dim, long[] unflattened_size) : nn.Module<Tensor, Tensor>(nameof(Unflatten))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => input.unflatten(dim, unflattened_size);
}
