using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Cosine of the angle along a dimension.</summary>
/// <param name="dim">The dimension; negative ones count from the last.</param>
/// <param name="eps">A small number that keeps divisions finite.</param>
public sealed class CosineSimilarity(long dim = 1, double eps = 1e-8) : nn.Module<Tensor, Tensor, Tensor>(nameof(CosineSimilarity))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input1, Tensor input2) => nn.functional.cosine_similarity(input1, input2, dim, eps);
}
