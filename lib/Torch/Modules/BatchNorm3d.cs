using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Normalises each channel of inputs of shape [batch, channels, depth, height, width] over the batch.</summary>
public sealed class BatchNorm3d : BatchNorm
{
    internal BatchNorm3d(long features, double eps, double? momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
        : base(nameof(BatchNorm3d), (5, 5), new BatchNormSettings(features, eps, momentum, affine, track_running_stats), device, dtype)
    {
    }
}
