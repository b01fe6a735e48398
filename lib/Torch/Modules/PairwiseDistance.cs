using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>p-distance of rows.</summary>
/// <param name="p">The probability, or the order of the norm.</param>
/// <param name="eps">A small number that keeps divisions finite.</param>
/// <param name="keepdim">Whether the dimension stays.</param>
public sealed class PairwiseDistance(double p = 2.0, double eps = 1e-6, bool keepdim = false) : nn.Module<Tensor, Tensor, Tensor>(nameof(PairwiseDistance))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input1, Tensor input2) => nn.functional.pairwise_distance(input1, input2, p, eps, keepdim);
}
