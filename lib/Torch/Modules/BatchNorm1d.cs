using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Normalises each channel of inputs of shape [batch, channels] or [batch, channels, length] over the batch.</summary>
public sealed class BatchNorm1d : BatchNorm
{
    internal BatchNorm1d(long features, double eps, double? momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
        : base(nameof(BatchNorm1d), (2, 3), new BatchNormSettings(features, eps, momentum, affine, track_running_stats), device, dtype)
    {
    }
}
