using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A convolution over 2 dimensions.</summary>
public sealed class Conv2d : Convolution
{
    internal Conv2d(ConvolutionSettings settings, Device? device, ScalarType? dtype) : base(nameof(Conv2d), Aten.conv2d, settings, device, dtype)
    {
    }
}
