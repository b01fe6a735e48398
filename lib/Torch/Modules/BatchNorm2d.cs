using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Normalises each channel of inputs of shape [batch, channels, height, width] over the batch.</summary>
public sealed class BatchNorm2d : BatchNorm
{
    internal BatchNorm2d(long features, double eps, double? momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
        : base(nameof(BatchNorm2d), (4, 4), new BatchNormSettings(features, eps, momentum, affine, track_running_stats), device, dtype)
    {
    }
}
