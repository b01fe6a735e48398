using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>x for label 1, max(0, margin − x) for −1.</summary>
/// <param name="margin">The margin.</param>
/// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
public sealed class HingeEmbeddingLoss(double margin = 1.0, nn.Reduction reduction = nn.Reduction.Mean) : Loss<Tensor, Tensor, Tensor>(reduction)
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input, Tensor target) => nn.functional.hinge_embedding_loss(input, target, margin, reduction);
}
