using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>max(0, x).</summary>
/// <param name="inplace">Whether to overwrite the input.</param>
public sealed class ReLU(bool inplace = false) : nn.Module<Tensor, Tensor>(nameof(ReLU))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.relu(input, inplace);
}
