using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Logarithm of the softmax along a dimension.</summary>
/// <param name="dim">The dimension; negative ones count from the last.</param>
public sealed class LogSoftmax(long dim) : nn.Module<Tensor, Tensor>(nameof(LogSoftmax))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => input.log_softmax(dim);
}
