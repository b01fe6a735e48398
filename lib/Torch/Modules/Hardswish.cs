using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>x·min(max(0, x + 3), 6)/6.</summary>
/// <param name="inplace">Whether to overwrite the input.</param>
public sealed class Hardswish(bool inplace = false) : nn.Module<Tensor, Tensor>(nameof(Hardswish))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.hardswish(input, inplace);
}
