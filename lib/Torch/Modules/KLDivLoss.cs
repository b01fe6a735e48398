using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Kullback–Leibler divergence; the input is a logarithm.</summary>
/// <param name="log_target">Whether the target is a logarithm.</param>
/// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
public sealed class KLDivLoss(bool log_target = true, nn.Reduction reduction = nn.Reduction.Mean) : Loss<Tensor, Tensor, Tensor>(reduction)
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input, Tensor target) => nn.functional.kl_div(input, target, log_target, reduction);
}
