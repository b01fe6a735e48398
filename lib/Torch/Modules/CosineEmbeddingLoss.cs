using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>1 − cosine for label 1, max(0, cosine − margin) for −1.</summary>
/// <param name="margin">The margin.</param>
/// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
public sealed class CosineEmbeddingLoss(double margin = 0.0, nn.Reduction reduction = nn.Reduction.Mean) : Loss<Tensor, Tensor, Tensor, Tensor>(reduction)
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input1, Tensor input2, Tensor target) => Aten.cosine_embedding_loss.Call(input1, input2, target, margin, (long)reduction);
}
