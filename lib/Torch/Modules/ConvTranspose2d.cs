using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A transposed convolution over 2 dimensions: the gradient of one, used to enlarge.</summary>
public sealed class ConvTranspose2d : ConvolutionTranspose
{
    internal ConvTranspose2d(ConvolutionSettings settings, Device? device, ScalarType? dtype) : base(nameof(ConvTranspose2d), Aten.conv_transpose2d_input, settings, device, dtype)
    {
    }
}
