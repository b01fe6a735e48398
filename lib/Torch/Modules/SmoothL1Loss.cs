using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Squared error near 0, absolute error beyond beta.</summary>
/// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
/// <param name="beta">How sharp it bends.</param>
public sealed class SmoothL1Loss(nn.Reduction reduction = nn.Reduction.Mean, double beta = 1.0) : Loss<Tensor, Tensor, Tensor>(reduction)
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input, Tensor target) => nn.functional.smooth_l1_loss(input, target, reduction, beta);
}
