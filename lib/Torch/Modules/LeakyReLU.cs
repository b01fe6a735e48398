using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>x above 0, a small slope below.</summary>
/// <param name="negative_slope">The slope below 0.</param>
/// <param name="inplace">Whether to overwrite the input.</param>
public sealed class LeakyReLU(double negative_slope = 0.01, bool inplace = false) : nn.Module<Tensor, Tensor>(nameof(LeakyReLU))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.leaky_relu(input, negative_slope, inplace);
}
