using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>x brought between two limits.</summary>
/// <param name="min_val">The least result.</param>
/// <param name="max_val">The largest result.</param>
/// <param name="inplace">Whether to overwrite the input.</param>
public sealed class Hardtanh(double min_val = -1.0, double max_val = 1.0, bool inplace = false) : nn.Module<Tensor, Tensor>(nameof(Hardtanh))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.hardtanh(input, min_val, max_val, inplace);
}
