using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>min(max(0, x), 6).</summary>
/// <param name="inplace">Whether to overwrite the input.</param>
public sealed class ReLU6(bool inplace = false) : nn.Module<Tensor, Tensor>(nameof(ReLU6))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.relu6(input, inplace);
}
