using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>max(0, d(anchor, positive) − d(anchor, negative) + margin).</summary>
/// <param name="margin">The margin.</param>
/// <param name="p">The probability, or the order of the norm.</param>
/// <param name="eps">A small number that keeps divisions finite.</param>
/// <param name="swap">Whether to use the smaller of both negatives' distances.</param>
/// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
public sealed class TripletMarginLoss(double margin = 1.0, long p = 2, double eps = 1e-06, bool swap = false, nn.Reduction reduction = nn.Reduction.Mean) : Loss<Tensor, Tensor, Tensor, Tensor>(reduction)
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor anchor, Tensor positive, Tensor negative) => Aten.triplet_margin_loss.Call(anchor, positive, negative, margin, (double)p, eps, swap, (long)reduction);
}
