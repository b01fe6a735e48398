using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Cross entropy of logits with classes or with probabilities.</summary>
/// <param name="weight">A factor for each class or element; default 1.</param>
/// <param name="ignore_index">The class that does not count.</param>
/// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
/// <param name="label_smoothing">The part of each label spread over all classes.</param>
public sealed class CrossEntropyLoss(Tensor? weight = null, long? ignore_index = null, nn.Reduction reduction = nn.Reduction.Mean, double label_smoothing = 0) : WeightedLoss<Tensor, Tensor, Tensor>(weight, reduction)
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input, Tensor target) => nn.functional.cross_entropy(input, target, base.weight, ignore_index ?? -100, reduction, label_smoothing);
}
