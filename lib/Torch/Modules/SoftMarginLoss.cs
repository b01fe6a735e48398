using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Logistic loss of labels −1 and 1.</summary>
/// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
public sealed class SoftMarginLoss(nn.Reduction reduction = nn.Reduction.Mean) : Loss<Tensor, Tensor, Tensor>(reduction)
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input, Tensor target) => nn.functional.soft_margin_loss(input, target, reduction);
}
