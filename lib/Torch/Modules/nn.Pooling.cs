using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>The largest of each window.</summary>
        /// <param name="kernel_size">The size of the window.</param>
        /// <param name="stride">How far the window moves; default its size.</param>
        /// <param name="padding">How far the border is widened on each side.</param>
        /// <param name="dilation">The distance between elements of the window.</param>
        /// <param name="ceil_mode">Whether an incomplete last window counts.</param>
        public static MaxPool1d MaxPool1d(long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) => new(Sizes.One(kernel_size), Sizes.One(stride), Sizes.One(padding), Sizes.One(dilation), ceil_mode);

        /// <summary>The mean of each window.</summary>
        /// <param name="kernel_size">The size of the window.</param>
        /// <param name="stride">How far the window moves; default its size.</param>
        /// <param name="padding">How far the border is widened on each side.</param>
        /// <param name="ceil_mode">Whether an incomplete last window counts.</param>
        /// <param name="count_include_pad">Whether the widened border counts in averages.</param>
        public static AvgPool1d AvgPool1d(long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false, bool count_include_pad = true) => new(Sizes.One(kernel_size), Sizes.One(stride), Sizes.One(padding), ceil_mode, count_include_pad);

        /// <summary>The mean of windows chosen so that the output has a given size.</summary>
        /// <param name="outputSize">The size of the output.</param>
        public static AdaptiveAvgPool1d AdaptiveAvgPool1d(long outputSize) => new(Sizes.One(outputSize));

        /// <summary>The largest of windows chosen so that the output has a given size.</summary>
        /// <param name="outputSize">The size of the output.</param>
        public static AdaptiveMaxPool1d AdaptiveMaxPool1d(long outputSize) => new(Sizes.One(outputSize));

        /// <summary>The largest of each window.</summary>
        /// <param name="kernel_size">The size of the window.</param>
        /// <param name="stride">How far the window moves; default its size.</param>
        /// <param name="padding">How far the border is widened on each side.</param>
        /// <param name="dilation">The distance between elements of the window.</param>
        /// <param name="ceil_mode">Whether an incomplete last window counts.</param>
        public static MaxPool2d MaxPool2d(long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) => new(Sizes.One(kernel_size), Sizes.One(stride), Sizes.One(padding), Sizes.One(dilation), ceil_mode);

        /// <summary>The largest of each window.</summary>
        /// <param name="kernel_size">The size of the window.</param>
        /// <param name="stride">How far the window moves; default its size.</param>
        /// <param name="padding">How far the border is widened on each side.</param>
        /// <param name="dilation">The distance between elements of the window.</param>
        /// <param name="ceil_mode">Whether an incomplete last window counts.</param>
        public static MaxPool2d MaxPool2d((long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? dilation = null, bool ceil_mode = false) => new(Sizes.Two(kernel_size), Sizes.Two(stride), Sizes.Two(padding), Sizes.Two(dilation), ceil_mode);

        /// <summary>The largest of each window.</summary>
        /// <param name="kernel_size">The size of the window.</param>
        /// <param name="stride">How far the window moves; default its size.</param>
        /// <param name="padding">How far the border is widened on each side.</param>
        /// <param name="dilation">The distance between elements of the window.</param>
        /// <param name="ceil_mode">Whether an incomplete last window counts.</param>
        public static MaxPool2d MaxPool2d(long[] kernel_size, long[]? stride = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) => new(kernel_size, stride, padding, dilation, ceil_mode);

        /// <summary>The mean of each window.</summary>
        /// <param name="kernel_size">The size of the window.</param>
        /// <param name="stride">How far the window moves; default its size.</param>
        /// <param name="padding">How far the border is widened on each side.</param>
        /// <param name="ceil_mode">Whether an incomplete last window counts.</param>
        /// <param name="count_include_pad">Whether the widened border counts in averages.</param>
        /// <param name="divisor_override">What averages divide by; default the window's size.</param>
        public static AvgPool2d AvgPool2d(long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) => new(Sizes.One(kernel_size), Sizes.One(stride), Sizes.One(padding), ceil_mode, count_include_pad, divisor_override);

        /// <summary>The mean of each window.</summary>
        /// <param name="kernel_size">The size of the window.</param>
        /// <param name="stride">How far the window moves; default its size.</param>
        /// <param name="padding">How far the border is widened on each side.</param>
        /// <param name="ceil_mode">Whether an incomplete last window counts.</param>
        /// <param name="count_include_pad">Whether the widened border counts in averages.</param>
        /// <param name="divisor_override">What averages divide by; default the window's size.</param>
        public static AvgPool2d AvgPool2d((long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) => new(Sizes.Two(kernel_size), Sizes.Two(stride), Sizes.Two(padding), ceil_mode, count_include_pad, divisor_override);

        /// <summary>The mean of windows chosen so that the output has a given size.</summary>
        /// <param name="outputSize">The size of the output.</param>
        public static AdaptiveAvgPool2d AdaptiveAvgPool2d(long outputSize) => new([outputSize, outputSize]);

        /// <summary>The mean of windows chosen so that the output has a given size.</summary>
        /// <param name="outputSize">The size of the output.</param>
        public static AdaptiveAvgPool2d AdaptiveAvgPool2d((long, long) outputSize) => new(Sizes.Two(outputSize));

        /// <summary>The largest of windows chosen so that the output has a given size.</summary>
        /// <param name="outputSize">The size of the output.</param>
        public static AdaptiveMaxPool2d AdaptiveMaxPool2d(long outputSize) => new([outputSize, outputSize]);

        /// <summary>The largest of windows chosen so that the output has a given size.</summary>
        /// <param name="outputSize">The size of the output.</param>
        public static AdaptiveMaxPool2d AdaptiveMaxPool2d((long, long) outputSize) => new(Sizes.Two(outputSize));
    }
}
