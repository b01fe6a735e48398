using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>max(0, −y·(x1 − x2) + margin).</summary>
/// <param name="margin">The margin.</param>
/// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
public sealed class MarginRankingLoss(double margin = 0, nn.Reduction reduction = nn.Reduction.Mean) : Loss<Tensor, Tensor, Tensor, Tensor>(reduction)
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input1, Tensor input2, Tensor target) => Aten.margin_ranking_loss.Call(input1, input2, target, margin, (long)reduction);
}
