using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Normalises each channel of inputs of shape [batch, channels] or [batch, channels, length] over the batch.</summary>
        /// <param name="features">Channels.</param>
        /// <param name="eps">Added to the variance.</param>
        /// <param name="momentum">Weight of the newest batch in the running figures; null for their plain mean.</param>
        /// <param name="affine">Whether factors are learnt.</param>
        /// <param name="track_running_stats">Whether running figures are kept for evaluation.</param>
        /// <param name="device">Where its parameters lie; default the CPU.</param>
        /// <param name="dtype">Their type; default the default dtype.</param>
        public static BatchNorm1d BatchNorm1d(long features, double eps = 1e-05, double? momentum = 0.1, bool affine = true, bool track_running_stats = true, Device? device = null, ScalarType? dtype = null) => new(features, eps, momentum, affine, track_running_stats, device, dtype);

        /// <summary>Normalises each channel of inputs of shape [batch, channels, height, width] over the batch.</summary>
        /// <param name="features">Channels.</param>
        /// <param name="eps">Added to the variance.</param>
        /// <param name="momentum">Weight of the newest batch in the running figures; null for their plain mean.</param>
        /// <param name="affine">Whether factors are learnt.</param>
        /// <param name="track_running_stats">Whether running figures are kept for evaluation.</param>
        /// <param name="device">Where its parameters lie; default the CPU.</param>
        /// <param name="dtype">Their type; default the default dtype.</param>
        public static BatchNorm2d BatchNorm2d(long features, double eps = 1e-05, double? momentum = 0.1, bool affine = true, bool track_running_stats = true, Device? device = null, ScalarType? dtype = null) => new(features, eps, momentum, affine, track_running_stats, device, dtype);

        /// <summary>Normalises each channel of inputs of shape [batch, channels, depth, height, width] over the batch.</summary>
        /// <param name="features">Channels.</param>
        /// <param name="eps">Added to the variance.</param>
        /// <param name="momentum">Weight of the newest batch in the running figures; null for their plain mean.</param>
        /// <param name="affine">Whether factors are learnt.</param>
        /// <param name="track_running_stats">Whether running figures are kept for evaluation.</param>
        /// <param name="device">Where its parameters lie; default the CPU.</param>
        /// <param name="dtype">Their type; default the default dtype.</param>
        public static BatchNorm3d BatchNorm3d(long features, double eps = 1e-05, double? momentum = 0.1, bool affine = true, bool track_running_stats = true, Device? device = null, ScalarType? dtype = null) => new(features, eps, momentum, affine, track_running_stats, device, dtype);

        /// <summary>Normalises the last dimensions.</summary>
        /// <param name="normalizedShape">Their sizes.</param>
        /// <param name="eps">Added to the variance.</param>
        /// <param name="elementwise_affine">Whether factors are learnt.</param>
        /// <param name="bias">Whether a bias is learnt too.</param>
        /// <param name="device">Where its parameters lie; default the CPU.</param>
        /// <param name="dtype">Their type; default the default dtype.</param>
        public static LayerNorm LayerNorm(long[] normalizedShape, double eps = 1e-05, bool elementwise_affine = true, bool bias = true, Device? device = null, ScalarType? dtype = null) => new(normalizedShape, eps, elementwise_affine, bias, device, dtype);

        /// <summary>Normalises the last dimensions.</summary>
        /// <param name="normalizedShape">Their sizes.</param>
        /// <param name="eps">Added to the variance.</param>
        /// <param name="elementwise_affine">Whether factors are learnt.</param>
        /// <param name="bias">Whether a bias is learnt too.</param>
        /// <param name="device">Where its parameters lie; default the CPU.</param>
        /// <param name="dtype">Their type; default the default dtype.</param>
        public static LayerNorm LayerNorm(long normalizedShape, double eps = 1e-05, bool elementwise_affine = true, bool bias = true, Device? device = null, ScalarType? dtype = null) => new(new[] { normalizedShape }, eps, elementwise_affine, bias, device, dtype);

        /// <summary>Normalises groups of channels of each example.</summary>
        /// <param name="num_groups">Groups.</param>
        /// <param name="num_channels">Channels, a multiple of the groups.</param>
        /// <param name="eps">Added to the variance.</param>
        /// <param name="affine">Whether factors are learnt.</param>
        /// <param name="device">Where its parameters lie; default the CPU.</param>
        /// <param name="dtype">Their type; default the default dtype.</param>
        public static GroupNorm GroupNorm(long num_groups, long num_channels, double eps = 1e-05, bool affine = true, Device? device = null, ScalarType? dtype = null) => new(num_groups, num_channels, eps, affine, device, dtype);
    }
}
