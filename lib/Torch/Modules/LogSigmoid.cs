using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Logarithm of the sigmoid.</summary>
public sealed class LogSigmoid() : nn.Module<Tensor, Tensor>(nameof(LogSigmoid))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.logsigmoid(input);
}
