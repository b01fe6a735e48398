using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Squared error near 0, delta times the absolute error beyond.</summary>
/// <param name="delta">Where the square becomes a line.</param>
/// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
public sealed class HuberLoss(double delta = 1.0, nn.Reduction reduction = nn.Reduction.Mean) : Loss<Tensor, Tensor, Tensor>(reduction)
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input, Tensor target) => nn.functional.huber_loss(input, target, delta, reduction);
}
