using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Elements set to 0 with a probability while training, the others scaled up.</summary>
        /// <param name="p">The probability, or the order of the norm.</param>
        /// <param name="inplace">Whether to overwrite the input.</param>
        public static Dropout Dropout(double p = 0.5, bool inplace = false) => new(p, inplace);

        /// <summary>Channels set to 0 with a probability while training.</summary>
        /// <param name="p">The probability, or the order of the norm.</param>
        /// <param name="inplace">Whether to overwrite the input.</param>
        public static Dropout1d Dropout1d(double p = 0.5, bool inplace = false) => new(p, inplace);

        /// <summary>Channels set to 0 with a probability while training.</summary>
        /// <param name="p">The probability, or the order of the norm.</param>
        /// <param name="inplace">Whether to overwrite the input.</param>
        public static Dropout2d Dropout2d(double p = 0.5, bool inplace = false) => new(p, inplace);

        /// <summary>Dropout that keeps mean and variance of a SELU.</summary>
        /// <param name="p">The probability, or the order of the norm.</param>
        /// <param name="inplace">Whether to overwrite the input.</param>
        public static AlphaDropout AlphaDropout(double p = 0.5, bool inplace = false) => new(p, inplace);

        /// <summary>The input.</summary>
        public static Identity Identity() => new();

        /// <summary>Dimensions merged into one.</summary>
        /// <param name="startDim">The first dimension to merge.</param>
        /// <param name="endDim">The last dimension to merge.</param>
        public static Flatten Flatten(long startDim = 1, long endDim = -1) => new(startDim, endDim);

        /// <summary>One dimension split into several.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="unflattened_size">The sizes it becomes.</param>
        public static Unflatten Unflatten(long dim, long[] unflattened_size) => new(dim, unflattened_size);

        /// <summary>Channels arranged as a larger picture.</summary>
        /// <param name="upscale_factor">How much larger.</param>
        public static PixelShuffle PixelShuffle(long upscale_factor) => new(upscale_factor);

        /// <summary>Cosine of the angle along a dimension.</summary>
        /// <param name="dim">The dimension; negative ones count from the last.</param>
        /// <param name="eps">A small number that keeps divisions finite.</param>
        public static CosineSimilarity CosineSimilarity(long dim = 1, double eps = 1e-8) => new(dim, eps);

        /// <summary>p-distance of rows.</summary>
        /// <param name="p">The probability, or the order of the norm.</param>
        /// <param name="eps">A small number that keeps divisions finite.</param>
        /// <param name="keepdim">Whether the dimension stays.</param>
        public static PairwiseDistance PairwiseDistance(double p = 2.0, double eps = 1e-6, bool keepdim = false) => new(p, eps, keepdim);

        /// <summary>A picture or signal made larger.</summary>
        /// <param name="size">The size of the output.</param>
        /// <param name="scale_factor">How much larger.</param>
        /// <param name="mode">How values between are found.</param>
        /// <param name="align_corners">Whether the outer elements' centres are aligned.</param>
        public static Upsample Upsample(long[]? size = null, double[]? scale_factor = null, UpsampleMode mode = UpsampleMode.Nearest, bool? align_corners = null) => new(size, scale_factor, mode, align_corners);
    }
}
