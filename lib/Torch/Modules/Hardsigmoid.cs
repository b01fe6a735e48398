using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>min(max(0, x + 3), 6)/6.</summary>
/// <param name="inplace">Whether to overwrite the input.</param>
public sealed class Hardsigmoid(bool inplace = false) : nn.Module<Tensor, Tensor>(nameof(Hardsigmoid))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.hardsigmoid(input, inplace);
}
