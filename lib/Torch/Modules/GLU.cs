using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The first half times the sigmoid of the second.</summary>
/// <param name="dim">The dimension; negative ones count from the last.</param>
public sealed class GLU(long dim = -1) : nn.Module<Tensor, Tensor>(nameof(GLU))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.glu(input, dim);
}
