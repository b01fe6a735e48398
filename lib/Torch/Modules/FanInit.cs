using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>How layers fill their weights at first.</summary>
internal static class FanInit
{
    /// <summary>PyTorch's default for linear layers and convolutions: Kaiming uniform with a = √5, which is uniform in ±1/√fan_in for both.</summary>
    internal static void Default(Tensor weight, Tensor? bias)
    {
        nn.init.kaiming_uniform_(weight, Math.Sqrt(5));
        if (bias is null) return;
        var bound = 1 / Math.Sqrt(nn.init.CalculateFanInAndFanOut(weight).fanIn);
        nn.init.uniform_(bias, -bound, bound);
    }
}
