using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A convolution over 1 dimension.</summary>
public sealed class Conv1d : Convolution
{
    internal Conv1d(ConvolutionSettings settings, Device? device, ScalarType? dtype) : base(nameof(Conv1d), Aten.conv1d, settings, device, dtype)
    {
    }
}
