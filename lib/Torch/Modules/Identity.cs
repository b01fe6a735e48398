using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The input.</summary>
public sealed class Identity() : nn.Module<Tensor, Tensor>(nameof(Identity))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => input.alias();
}
