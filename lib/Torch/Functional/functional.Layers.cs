using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>x·Wᵀ + b over the last dimension.</summary>
            /// <param name="input">The input.</param>
            /// <param name="weight">A factor for each class or element; default 1.</param>
            /// <param name="bias">What is added; default nothing.</param>
            public static Tensor linear(Tensor input, Tensor weight, Tensor? bias = null) => Aten.linear.Call(input, weight, bias);

            /// <summary>x1ᵀ·W·x2 + b.</summary>
            /// <param name="input1">The one.</param>
            /// <param name="input2">The other.</param>
            /// <param name="weight">A factor for each class or element; default 1.</param>
            /// <param name="bias">What is added; default nothing.</param>
            public static Tensor bilinear(Tensor input1, Tensor input2, Tensor weight, Tensor? bias = null) => Aten.bilinear.Call(input1, input2, weight, bias);

            /// <summary>Rows of a table.</summary>
            /// <param name="x">The input.</param>
            /// <param name="weight">A factor for each class or element; default 1.</param>
            /// <param name="padding_idx">The row that is not learnt.</param>
            /// <param name="scale_grad_by_freq">Whether gradients are divided by how often a row occurs.</param>
            /// <param name="sparse">Whether the gradient is sparse.</param>
            public static Tensor embedding(Tensor x, Tensor weight, long? padding_idx = null, bool scale_grad_by_freq = false, bool sparse = false) => Aten.embedding.Call(weight, x, padding_idx ?? -1, scale_grad_by_freq, sparse);

            /// <summary>Convolution over 1 dimension.</summary>
            /// <param name="input">The input.</param>
            /// <param name="weight">A factor for each class or element; default 1.</param>
            /// <param name="bias">What is added; default nothing.</param>
            /// <param name="strides">How far the window moves.</param>
            /// <param name="padding">How far the border is widened on each side.</param>
            /// <param name="dilation">The distance between elements of the window.</param>
            /// <param name="groups">Groups of channels that do not mix.</param>
            public static Tensor conv1d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? dilation = null, long groups = 1) => Aten.conv1d.Call(input, weight, bias, strides ?? [1], padding ?? [0], dilation ?? [1], groups);

            /// <summary>Transposed convolution over 1 dimension.</summary>
            /// <param name="input">The input.</param>
            /// <param name="weight">A factor for each class or element; default 1.</param>
            /// <param name="bias">What is added; default nothing.</param>
            /// <param name="strides">How far the window moves.</param>
            /// <param name="padding">How far the border is widened on each side.</param>
            /// <param name="output_padding">How much is added to one side of the output.</param>
            /// <param name="groups">Groups of channels that do not mix.</param>
            /// <param name="dilation">The distance between elements of the window.</param>
            public static Tensor conv_transpose1d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? output_padding = null, long groups = 1, long[]? dilation = null) => Aten.conv_transpose1d.Call(input, weight, bias, strides ?? [1], padding ?? [0], output_padding ?? [0], groups, dilation ?? [1]);

            /// <summary>Convolution over 2 dimensions.</summary>
            /// <param name="input">The input.</param>
            /// <param name="weight">A factor for each class or element; default 1.</param>
            /// <param name="bias">What is added; default nothing.</param>
            /// <param name="strides">How far the window moves.</param>
            /// <param name="padding">How far the border is widened on each side.</param>
            /// <param name="dilation">The distance between elements of the window.</param>
            /// <param name="groups">Groups of channels that do not mix.</param>
            public static Tensor conv2d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? dilation = null, long groups = 1) => Aten.conv2d.Call(input, weight, bias, strides ?? [1], padding ?? [0], dilation ?? [1], groups);

            /// <summary>Transposed convolution over 2 dimensions.</summary>
            /// <param name="input">The input.</param>
            /// <param name="weight">A factor for each class or element; default 1.</param>
            /// <param name="bias">What is added; default nothing.</param>
            /// <param name="strides">How far the window moves.</param>
            /// <param name="padding">How far the border is widened on each side.</param>
            /// <param name="output_padding">How much is added to one side of the output.</param>
            /// <param name="groups">Groups of channels that do not mix.</param>
            /// <param name="dilation">The distance between elements of the window.</param>
            public static Tensor conv_transpose2d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? output_padding = null, long groups = 1, long[]? dilation = null) => Aten.conv_transpose2d_input.Call(input, weight, bias, strides ?? [1], padding ?? [0], output_padding ?? [0], groups, dilation ?? [1]);

            /// <summary>Convolution over 3 dimensions.</summary>
            /// <param name="input">The input.</param>
            /// <param name="weight">A factor for each class or element; default 1.</param>
            /// <param name="bias">What is added; default nothing.</param>
            /// <param name="strides">How far the window moves.</param>
            /// <param name="padding">How far the border is widened on each side.</param>
            /// <param name="dilation">The distance between elements of the window.</param>
            /// <param name="groups">Groups of channels that do not mix.</param>
            public static Tensor conv3d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? dilation = null, long groups = 1) => Aten.conv3d.Call(input, weight, bias, strides ?? [1], padding ?? [0], dilation ?? [1], groups);

            /// <summary>Transposed convolution over 3 dimensions.</summary>
            /// <param name="input">The input.</param>
            /// <param name="weight">A factor for each class or element; default 1.</param>
            /// <param name="bias">What is added; default nothing.</param>
            /// <param name="strides">How far the window moves.</param>
            /// <param name="padding">How far the border is widened on each side.</param>
            /// <param name="output_padding">How much is added to one side of the output.</param>
            /// <param name="groups">Groups of channels that do not mix.</param>
            /// <param name="dilation">The distance between elements of the window.</param>
            public static Tensor conv_transpose3d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? output_padding = null, long groups = 1, long[]? dilation = null) => Aten.conv_transpose3d_input.Call(input, weight, bias, strides ?? [1], padding ?? [0], output_padding ?? [0], groups, dilation ?? [1]);

            /// <summary>The largest of each window.</summary>
            /// <param name="input">The input.</param>
            /// <param name="kernel_size">The size of the window.</param>
            /// <param name="strides">How far the window moves.</param>
            /// <param name="padding">How far the border is widened on each side.</param>
            /// <param name="dilation">The distance between elements of the window.</param>
            /// <param name="ceil_mode">Whether an incomplete last window counts.</param>
            public static Tensor max_pool1d(Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) => Aten.max_pool1d.Call(input, kernel_size, strides ?? kernel_size, padding ?? [0], dilation ?? [1], ceil_mode);

            /// <summary>The mean of each window.</summary>
            /// <param name="input">The input.</param>
            /// <param name="kernel_size">The size of the window.</param>
            /// <param name="strides">How far the window moves.</param>
            /// <param name="padding">How far the border is widened on each side.</param>
            /// <param name="ceil_mode">Whether an incomplete last window counts.</param>
            /// <param name="count_include_pad">Whether the widened border counts in averages.</param>
            public static Tensor avg_pool1d(Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, bool ceil_mode = false, bool count_include_pad = true) => Aten.avg_pool1d.Call(input, kernel_size, strides ?? kernel_size, padding ?? [0], ceil_mode, count_include_pad);

            /// <summary>The mean of windows chosen for an output size.</summary>
            /// <param name="input">The input.</param>
            /// <param name="output_size">The size of the output.</param>
            public static Tensor adaptive_avg_pool1d(Tensor input, long[] output_size) => Aten.adaptive_avg_pool1d.Call(input, output_size);

            /// <summary>The largest of windows chosen for an output size.</summary>
            /// <param name="input">The input.</param>
            /// <param name="output_size">The size of the output.</param>
            public static Tensor adaptive_max_pool1d(Tensor input, long[] output_size) => Aten.adaptive_max_pool1d.Call2(input, output_size).First;

            /// <summary>The largest of each window.</summary>
            /// <param name="input">The input.</param>
            /// <param name="kernel_size">The size of the window.</param>
            /// <param name="strides">How far the window moves.</param>
            /// <param name="padding">How far the border is widened on each side.</param>
            /// <param name="dilation">The distance between elements of the window.</param>
            /// <param name="ceil_mode">Whether an incomplete last window counts.</param>
            public static Tensor max_pool2d(Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) => Aten.max_pool2d.Call(input, kernel_size, strides ?? kernel_size, padding ?? [0], dilation ?? [1], ceil_mode);

            /// <summary>The mean of each window.</summary>
            /// <param name="input">The input.</param>
            /// <param name="kernel_size">The size of the window.</param>
            /// <param name="strides">How far the window moves.</param>
            /// <param name="padding">How far the border is widened on each side.</param>
            /// <param name="ceil_mode">Whether an incomplete last window counts.</param>
            /// <param name="count_include_pad">Whether the widened border counts in averages.</param>
            /// <param name="divisor_override">What averages divide by; default the window's size.</param>
            public static Tensor avg_pool2d(Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) => Aten.avg_pool2d.Call(input, kernel_size, strides ?? kernel_size, padding ?? [0], ceil_mode, count_include_pad, divisor_override);

            /// <summary>The mean of windows chosen for an output size.</summary>
            /// <param name="input">The input.</param>
            /// <param name="output_size">The size of the output.</param>
            public static Tensor adaptive_avg_pool2d(Tensor input, long[] output_size) => Aten.adaptive_avg_pool2d.Call(input, output_size);

            /// <summary>The largest of windows chosen for an output size.</summary>
            /// <param name="input">The input.</param>
            /// <param name="output_size">The size of the output.</param>
            public static Tensor adaptive_max_pool2d(Tensor input, long[] output_size) => Aten.adaptive_max_pool2d.Call2(input, output_size).First;

            /// <summary>The largest of each window.</summary>
            /// <param name="input">The input.</param>
            /// <param name="kernel_size">The size of the window.</param>
            /// <param name="strides">How far the window moves.</param>
            /// <param name="padding">How far the border is widened on each side.</param>
            /// <param name="dilation">The distance between elements of the window.</param>
            /// <param name="ceil_mode">Whether an incomplete last window counts.</param>
            public static Tensor max_pool3d(Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) => Aten.max_pool3d.Call(input, kernel_size, strides ?? kernel_size, padding ?? [0], dilation ?? [1], ceil_mode);

            /// <summary>The mean of each window.</summary>
            /// <param name="input">The input.</param>
            /// <param name="kernel_size">The size of the window.</param>
            /// <param name="strides">How far the window moves.</param>
            /// <param name="padding">How far the border is widened on each side.</param>
            /// <param name="ceil_mode">Whether an incomplete last window counts.</param>
            /// <param name="count_include_pad">Whether the widened border counts in averages.</param>
            /// <param name="divisor_override">What averages divide by; default the window's size.</param>
            public static Tensor avg_pool3d(Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) => Aten.avg_pool3d.Call(input, kernel_size, strides ?? kernel_size, padding ?? [0], ceil_mode, count_include_pad, divisor_override);

            /// <summary>Each channel normalised over the batch.</summary>
            /// <param name="input">The input.</param>
            /// <param name="running_mean">Running mean of each channel.</param>
            /// <param name="running_var">Running variance of each channel.</param>
            /// <param name="weight">A factor for each class or element; default 1.</param>
            /// <param name="bias">What is added; default nothing.</param>
            /// <param name="training">Whether in training mode.</param>
            /// <param name="momentum">Weight of the newest batch.</param>
            /// <param name="eps">A small number that keeps divisions finite.</param>
            public static Tensor batch_norm(Tensor input, Tensor? running_mean, Tensor? running_var, Tensor? weight = null, Tensor? bias = null, bool training = false, double momentum = 0.1, double eps = 1e-5) => Aten.batch_norm.Call(input, weight, bias, running_mean, running_var, training, momentum, eps, true);

            /// <summary>The last dimensions normalised.</summary>
            /// <param name="input">The input.</param>
            /// <param name="normalized_shape">Sizes of the dimensions normalised over.</param>
            /// <param name="weight">A factor for each class or element; default 1.</param>
            /// <param name="bias">What is added; default nothing.</param>
            /// <param name="eps">A small number that keeps divisions finite.</param>
            public static Tensor layer_norm(Tensor input, long[] normalized_shape, Tensor? weight = null, Tensor? bias = null, double eps = 1e-5) => Aten.layer_norm.Call(input, normalized_shape, weight, bias, eps);

            /// <summary>Groups of channels normalised.</summary>
            /// <param name="input">The input.</param>
            /// <param name="num_groups">Groups.</param>
            /// <param name="weight">A factor for each class or element; default 1.</param>
            /// <param name="bias">What is added; default nothing.</param>
            /// <param name="eps">A small number that keeps divisions finite.</param>
            public static Tensor group_norm(Tensor input, long num_groups, Tensor? weight = null, Tensor? bias = null, double eps = 1e-5) => Aten.group_norm.Call(input, num_groups, weight, bias, eps);

            /// <summary>Each channel of each example normalised.</summary>
            /// <param name="input">The input.</param>
            /// <param name="running_mean">Running mean of each channel.</param>
            /// <param name="running_var">Running variance of each channel.</param>
            /// <param name="weight">A factor for each class or element; default 1.</param>
            /// <param name="bias">What is added; default nothing.</param>
            /// <param name="use_input_stats">Whether to use the input's own mean and variance.</param>
            /// <param name="momentum">Weight of the newest batch.</param>
            /// <param name="eps">A small number that keeps divisions finite.</param>
            public static Tensor instance_norm(Tensor input, Tensor? running_mean = null, Tensor? running_var = null, Tensor? weight = null, Tensor? bias = null, bool use_input_stats = true, double momentum = 0.1, double eps = 1e-5) => Aten.instance_norm.Call(input, weight, bias, running_mean, running_var, use_input_stats, momentum, eps, true);

            /// <summary>Scaled to length 1 along a dimension.</summary>
            /// <param name="input">The input.</param>
            /// <param name="p">The probability, or the order of the norm.</param>
            /// <param name="dim">The dimension; negative ones count from the last.</param>
            /// <param name="eps">A small number that keeps divisions finite.</param>
            public static Tensor normalize(Tensor input, float p = 2.0f, long dim = 1L, float eps = 1e-12f) => input / Aten.norm_ScalarOpt_dim.Call(input, (Scalar)p, new[] { dim }, true).clamp_min(eps);

            /// <summary>Cosine of the angle along a dimension.</summary>
            /// <param name="x1">The one.</param>
            /// <param name="x2">The other.</param>
            /// <param name="dim">The dimension; negative ones count from the last.</param>
            /// <param name="eps">A small number that keeps divisions finite.</param>
            public static Tensor cosine_similarity(Tensor x1, Tensor x2, long dim = 1, double eps = 1e-8) => Aten.cosine_similarity.Call(x1, x2, dim, eps);

            /// <summary>p-distance of rows.</summary>
            /// <param name="input1">The one.</param>
            /// <param name="input2">The other.</param>
            /// <param name="p">The probability, or the order of the norm.</param>
            /// <param name="eps">A small number that keeps divisions finite.</param>
            /// <param name="keepdim">Whether the dimension stays.</param>
            public static Tensor pairwise_distance(Tensor input1, Tensor input2, double p = 2.0, double eps = 1e-6, bool keepdim = false) => Aten.pairwise_distance.Call(input1, input2, p, eps, keepdim);

            /// <summary>A 1 at the place of each class, else 0.</summary>
            /// <param name="x">The input.</param>
            /// <param name="num_classes">How many; default one more than the largest.</param>
            public static Tensor one_hot(Tensor x, long num_classes = -1) => Aten.one_hot.Call(x, num_classes);

            /// <summary>The border widened, from the last dimension on.</summary>
            /// <param name="input">The input.</param>
            /// <param name="pad">Pairs of widths, from the last dimension on.</param>
            /// <param name="mode">How values between are found.</param>
            /// <param name="value">What the border is filled with.</param>
            public static Tensor pad(Tensor input, long[] pad, PaddingModes mode = PaddingModes.Constant, double value = 0) => Aten.pad.Call(input, pad, Modes.Padding(mode), mode == PaddingModes.Constant ? (Argument)value : Argument.None);

            /// <summary>All windows of a picture as columns.</summary>
            /// <param name="input">The input.</param>
            /// <param name="kernel_size">The size of the window.</param>
            /// <param name="dilation">The distance between elements of the window.</param>
            /// <param name="padding">How far the border is widened on each side.</param>
            /// <param name="stride">How far the window moves; default its size.</param>
            public static Tensor unfold(Tensor input, (long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null, (long, long)? stride = null) => Aten.im2col.Call(input, Sizes.Two(kernel_size), Sizes.Two(dilation ?? (1, 1)), Sizes.Two(padding ?? (0, 0)), Sizes.Two(stride ?? (1, 1)));

            /// <summary>Channels arranged as a larger picture.</summary>
            /// <param name="x">The input.</param>
            /// <param name="upscaleFactor">How much larger.</param>
            public static Tensor pixel_shuffle(Tensor x, long upscaleFactor) => Aten.pixel_shuffle.Call(x, upscaleFactor);
        }
    }
}
