using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A transposed convolution over 1 dimension: the gradient of one, used to enlarge.</summary>
public sealed class ConvTranspose1d : ConvolutionTranspose
{
    internal ConvTranspose1d(ConvolutionSettings settings, Device? device, ScalarType? dtype) : base(nameof(ConvTranspose1d), Aten.conv_transpose1d, settings, device, dtype)
    {
    }
}
