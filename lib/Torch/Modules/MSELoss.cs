using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Mean squared error.</summary>
/// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
public sealed class MSELoss(nn.Reduction reduction = nn.Reduction.Mean) : Loss<Tensor, Tensor, Tensor>(reduction)
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input, Tensor target) => nn.functional.mse_loss(input, target, reduction);
}
