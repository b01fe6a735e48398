using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A convolution over 1 dimension; weights start as PyTorch's.</summary>
        /// <param name="in_channels">Channels of the input.</param>
        /// <param name="out_channels">Channels of the output.</param>
        /// <param name="kernel_size">The size of the window.</param>
        /// <param name="stride">How far the window moves.</param>
        /// <param name="padding">How far the border is widened on each side.</param>
        /// <param name="dilation">The distance between elements of the window.</param>
        /// <param name="padding_mode">What the border is filled with.</param>
        /// <param name="groups">Groups of channels that do not mix.</param>
        /// <param name="bias">Whether something is added to each output channel.</param>
        /// <param name="device">Where its parameters lie; default the CPU.</param>
        /// <param name="dtype">Their type; default the default dtype.</param>
        public static Conv1d Conv1d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) => new(new ConvolutionSettings { InChannels = in_channels, OutChannels = out_channels, Kernel = [kernel_size], Stride = [stride], Padding = [padding], Dilation = [dilation], PaddingMode = padding_mode, Groups = groups, Bias = bias }, device, dtype);

        /// <summary>A convolution over 1 dimension; weights start as PyTorch's.</summary>
        /// <param name="in_channels">Channels of the input.</param>
        /// <param name="out_channels">Channels of the output.</param>
        /// <param name="kernel_size">The size of the window.</param>
        /// <param name="padding">How far the border is widened on each side.</param>
        /// <param name="stride">How far the window moves.</param>
        /// <param name="dilation">The distance between elements of the window.</param>
        /// <param name="padding_mode">What the border is filled with.</param>
        /// <param name="groups">Groups of channels that do not mix.</param>
        /// <param name="bias">Whether something is added to each output channel.</param>
        /// <param name="device">Where its parameters lie; default the CPU.</param>
        /// <param name="dtype">Their type; default the default dtype.</param>
        public static Conv1d Conv1d(long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) => new(new ConvolutionSettings { InChannels = in_channels, OutChannels = out_channels, Kernel = [kernel_size], Stride = [stride], Padding = padding == Padding.Same ? null : [0], Dilation = [dilation], PaddingMode = padding_mode, Groups = groups, Bias = bias }, device, dtype);

        /// <summary>A convolution over 2 dimensions; weights start as PyTorch's.</summary>
        /// <param name="in_channels">Channels of the input.</param>
        /// <param name="out_channels">Channels of the output.</param>
        /// <param name="kernel_size">The size of the window.</param>
        /// <param name="stride">How far the window moves.</param>
        /// <param name="padding">How far the border is widened on each side.</param>
        /// <param name="dilation">The distance between elements of the window.</param>
        /// <param name="padding_mode">What the border is filled with.</param>
        /// <param name="groups">Groups of channels that do not mix.</param>
        /// <param name="bias">Whether something is added to each output channel.</param>
        /// <param name="device">Where its parameters lie; default the CPU.</param>
        /// <param name="dtype">Their type; default the default dtype.</param>
        public static Conv2d Conv2d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) => new(new ConvolutionSettings { InChannels = in_channels, OutChannels = out_channels, Kernel = [kernel_size, kernel_size], Stride = [stride, stride], Padding = [padding, padding], Dilation = [dilation, dilation], PaddingMode = padding_mode, Groups = groups, Bias = bias }, device, dtype);

        /// <summary>A convolution over 2 dimensions; weights start as PyTorch's.</summary>
        /// <param name="in_channels">Channels of the input.</param>
        /// <param name="out_channels">Channels of the output.</param>
        /// <param name="kernel_size">The size of the window.</param>
        /// <param name="padding">How far the border is widened on each side.</param>
        /// <param name="stride">How far the window moves.</param>
        /// <param name="dilation">The distance between elements of the window.</param>
        /// <param name="padding_mode">What the border is filled with.</param>
        /// <param name="groups">Groups of channels that do not mix.</param>
        /// <param name="bias">Whether something is added to each output channel.</param>
        /// <param name="device">Where its parameters lie; default the CPU.</param>
        /// <param name="dtype">Their type; default the default dtype.</param>
        public static Conv2d Conv2d(long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) => new(new ConvolutionSettings { InChannels = in_channels, OutChannels = out_channels, Kernel = [kernel_size, kernel_size], Stride = [stride, stride], Padding = padding == Padding.Same ? null : [0, 0], Dilation = [dilation, dilation], PaddingMode = padding_mode, Groups = groups, Bias = bias }, device, dtype);

        /// <summary>A convolution over 2 dimensions; weights start as PyTorch's.</summary>
        /// <param name="in_channels">Channels of the input.</param>
        /// <param name="out_channels">Channels of the output.</param>
        /// <param name="kernel_size">The size of the window.</param>
        /// <param name="stride">How far the window moves.</param>
        /// <param name="padding">How far the border is widened on each side.</param>
        /// <param name="dilation">The distance between elements of the window.</param>
        /// <param name="padding_mode">What the border is filled with.</param>
        /// <param name="groups">Groups of channels that do not mix.</param>
        /// <param name="bias">Whether something is added to each output channel.</param>
        /// <param name="device">Where its parameters lie; default the CPU.</param>
        /// <param name="dtype">Their type; default the default dtype.</param>
        public static Conv2d Conv2d(long in_channels, long out_channels, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) => new(new ConvolutionSettings { InChannels = in_channels, OutChannels = out_channels, Kernel = Sizes.Two(kernel_size), Stride = Sizes.Two(stride ?? (1, 1)), Padding = Sizes.Two(padding ?? (0, 0)), Dilation = Sizes.Two(dilation ?? (1, 1)), PaddingMode = padding_mode, Groups = groups, Bias = bias }, device, dtype);

        /// <summary>A convolution over 2 dimensions; weights start as PyTorch's.</summary>
        /// <param name="in_channels">Channels of the input.</param>
        /// <param name="out_channels">Channels of the output.</param>
        /// <param name="kernel_size">The size of the window.</param>
        /// <param name="padding">How far the border is widened on each side.</param>
        /// <param name="stride">How far the window moves.</param>
        /// <param name="dilation">The distance between elements of the window.</param>
        /// <param name="padding_mode">What the border is filled with.</param>
        /// <param name="groups">Groups of channels that do not mix.</param>
        /// <param name="bias">Whether something is added to each output channel.</param>
        /// <param name="device">Where its parameters lie; default the CPU.</param>
        /// <param name="dtype">Their type; default the default dtype.</param>
        public static Conv2d Conv2d(long in_channels, long out_channels, (long, long) kernel_size, Padding padding, (long, long)? stride = null, (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) => new(new ConvolutionSettings { InChannels = in_channels, OutChannels = out_channels, Kernel = Sizes.Two(kernel_size), Stride = Sizes.Two(stride ?? (1, 1)), Padding = padding == Padding.Same ? null : [0, 0], Dilation = Sizes.Two(dilation ?? (1, 1)), PaddingMode = padding_mode, Groups = groups, Bias = bias }, device, dtype);

        /// <summary>A convolution over 3 dimensions; weights start as PyTorch's.</summary>
        /// <param name="in_channels">Channels of the input.</param>
        /// <param name="out_channels">Channels of the output.</param>
        /// <param name="kernel_size">The size of the window.</param>
        /// <param name="stride">How far the window moves.</param>
        /// <param name="padding">How far the border is widened on each side.</param>
        /// <param name="dilation">The distance between elements of the window.</param>
        /// <param name="padding_mode">What the border is filled with.</param>
        /// <param name="groups">Groups of channels that do not mix.</param>
        /// <param name="bias">Whether something is added to each output channel.</param>
        /// <param name="device">Where its parameters lie; default the CPU.</param>
        /// <param name="dtype">Their type; default the default dtype.</param>
        public static Conv3d Conv3d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) => new(new ConvolutionSettings { InChannels = in_channels, OutChannels = out_channels, Kernel = [kernel_size, kernel_size, kernel_size], Stride = [stride, stride, stride], Padding = [padding, padding, padding], Dilation = [dilation, dilation, dilation], PaddingMode = padding_mode, Groups = groups, Bias = bias }, device, dtype);

        /// <summary>A convolution over 3 dimensions; weights start as PyTorch's.</summary>
        /// <param name="in_channels">Channels of the input.</param>
        /// <param name="out_channels">Channels of the output.</param>
        /// <param name="kernel_size">The size of the window.</param>
        /// <param name="padding">How far the border is widened on each side.</param>
        /// <param name="stride">How far the window moves.</param>
        /// <param name="dilation">The distance between elements of the window.</param>
        /// <param name="padding_mode">What the border is filled with.</param>
        /// <param name="groups">Groups of channels that do not mix.</param>
        /// <param name="bias">Whether something is added to each output channel.</param>
        /// <param name="device">Where its parameters lie; default the CPU.</param>
        /// <param name="dtype">Their type; default the default dtype.</param>
        public static Conv3d Conv3d(long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) => new(new ConvolutionSettings { InChannels = in_channels, OutChannels = out_channels, Kernel = [kernel_size, kernel_size, kernel_size], Stride = [stride, stride, stride], Padding = padding == Padding.Same ? null : [0, 0, 0], Dilation = [dilation, dilation, dilation], PaddingMode = padding_mode, Groups = groups, Bias = bias }, device, dtype);

        /// <summary>A transposed convolution over 1 dimension.</summary>
        /// <param name="in_channels">Channels of the input.</param>
        /// <param name="out_channels">Channels of the output.</param>
        /// <param name="kernel_size">The size of the window.</param>
        /// <param name="stride">How far the window moves.</param>
        /// <param name="padding">How far the border is widened on each side.</param>
        /// <param name="output_padding">What is added to one side of the output.</param>
        /// <param name="dilation">The distance between elements of the window.</param>
        /// <param name="padding_mode">What the border is filled with.</param>
        /// <param name="groups">Groups of channels that do not mix.</param>
        /// <param name="bias">Whether something is added to each output channel.</param>
        /// <param name="device">Where its parameters lie; default the CPU.</param>
        /// <param name="dtype">Their type; default the default dtype.</param>
        public static ConvTranspose1d ConvTranspose1d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long output_padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) => new(new ConvolutionSettings { InChannels = in_channels, OutChannels = out_channels, Kernel = [kernel_size], Stride = [stride], Padding = [padding], Dilation = [dilation], PaddingMode = padding_mode, Groups = groups, Bias = bias, OutputPadding = [output_padding] }, device, dtype);

        /// <summary>A transposed convolution over 2 dimensions.</summary>
        /// <param name="in_channels">Channels of the input.</param>
        /// <param name="out_channels">Channels of the output.</param>
        /// <param name="kernel_size">The size of the window.</param>
        /// <param name="stride">How far the window moves.</param>
        /// <param name="padding">How far the border is widened on each side.</param>
        /// <param name="output_padding">What is added to one side of the output.</param>
        /// <param name="dilation">The distance between elements of the window.</param>
        /// <param name="padding_mode">What the border is filled with.</param>
        /// <param name="groups">Groups of channels that do not mix.</param>
        /// <param name="bias">Whether something is added to each output channel.</param>
        /// <param name="device">Where its parameters lie; default the CPU.</param>
        /// <param name="dtype">Their type; default the default dtype.</param>
        public static ConvTranspose2d ConvTranspose2d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long output_padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) => new(new ConvolutionSettings { InChannels = in_channels, OutChannels = out_channels, Kernel = [kernel_size, kernel_size], Stride = [stride, stride], Padding = [padding, padding], Dilation = [dilation, dilation], PaddingMode = padding_mode, Groups = groups, Bias = bias, OutputPadding = [output_padding, output_padding] }, device, dtype);

        /// <summary>A transposed convolution over 2 dimensions.</summary>
        /// <param name="in_channels">Channels of the input.</param>
        /// <param name="out_channels">Channels of the output.</param>
        /// <param name="kernel_size">The size of the window.</param>
        /// <param name="stride">How far the window moves.</param>
        /// <param name="padding">How far the border is widened on each side.</param>
        /// <param name="output_padding">What is added to one side of the output.</param>
        /// <param name="dilation">The distance between elements of the window.</param>
        /// <param name="padding_mode">What the border is filled with.</param>
        /// <param name="groups">Groups of channels that do not mix.</param>
        /// <param name="bias">Whether something is added to each output channel.</param>
        /// <param name="device">Where its parameters lie; default the CPU.</param>
        /// <param name="dtype">Their type; default the default dtype.</param>
        public static ConvTranspose2d ConvTranspose2d(long in_channels, long out_channels, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? output_padding = null, (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) => new(new ConvolutionSettings { InChannels = in_channels, OutChannels = out_channels, Kernel = Sizes.Two(kernel_size), Stride = Sizes.Two(stride ?? (1, 1)), Padding = Sizes.Two(padding ?? (0, 0)), Dilation = Sizes.Two(dilation ?? (1, 1)), PaddingMode = padding_mode, Groups = groups, Bias = bias, OutputPadding = Sizes.Two(output_padding ?? (0, 0)) }, device, dtype);
    }
}
