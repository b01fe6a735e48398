using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Negative logarithm of the likelihood; the input is a logarithm.</summary>
/// <param name="weight">A factor for each class or element; default 1.</param>
/// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
public sealed class NLLLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean) : WeightedLoss<Tensor, Tensor, Tensor>(weight, reduction)
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input, Tensor target) => nn.functional.nll_loss(input, target, base.weight, reduction);
}
