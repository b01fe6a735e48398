using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Mean absolute error.</summary>
/// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
public sealed class L1Loss(nn.Reduction reduction = nn.Reduction.Mean) : Loss<Tensor, Tensor, Tensor>(reduction)
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input, Tensor target) => nn.functional.l1_loss(input, target, reduction);
}
