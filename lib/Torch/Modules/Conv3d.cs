using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A convolution over 3 dimensions.</summary>
public sealed class Conv3d : Convolution
{
    internal Conv3d(ConvolutionSettings settings, Device? device, ScalarType? dtype) : base(nameof(Conv3d), Aten.conv3d, settings, device, dtype)
    {
    }
}
