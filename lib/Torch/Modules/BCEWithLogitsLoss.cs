using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Binary cross entropy of logits.</summary>
/// <param name="weight">A factor for each class or element; default 1.</param>
/// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
/// <param name="pos_weights">A factor for positive examples of each class.</param>
public sealed class BCEWithLogitsLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean, Tensor? pos_weights = null) : WeightedLoss<Tensor, Tensor, Tensor>(weight, reduction)
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input, Tensor target) => nn.functional.binary_cross_entropy_with_logits(input, target, base.weight, reduction, pos_weights);
}
