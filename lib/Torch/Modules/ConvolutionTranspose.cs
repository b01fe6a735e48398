using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The base of transposed convolutions.</summary>
public abstract class ConvolutionTranspose : nn.Module<Tensor, Tensor>
{
    private readonly ConvolutionSettings _settings;
    private readonly Operator _convolution;

    private protected ConvolutionTranspose(string name, Operator convolution, ConvolutionSettings settings, Device? device, ScalarType? dtype) : base(name)
    {
        (_settings, _convolution) = (settings, convolution);
        weight = new Parameter(empty([settings.InChannels, settings.OutChannels / settings.Groups, .. settings.Kernel], dtype, device));
        if (settings.Bias) bias = new Parameter(empty(settings.OutChannels, dtype, device));
        FanInit.Default(weight, bias);
    }

    /// <summary>The kernels, of shape [in_channels, out_channels / groups, sizes of the window].</summary>
    public Parameter weight
    {
        get => Required("weight");
        set => Set("weight", value);
    }

    /// <summary>What is added to each output channel, or null.</summary>
    public Parameter? bias
    {
        get => Optional("bias");
        set => Set("bias", value);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => forward(input, null);

    /// <summary>Computes an output of a given size.</summary>
    /// <param name="input">The input.</param>
    /// <param name="output_size">The sizes of the output's dimensions after the channels; default the least possible.</param>
    public Tensor forward(Tensor input, long[]? output_size) => _convolution.Call(
        input, Required("weight"), Optional("bias"), _settings.Stride, _settings.Padding ?? [0], OutputPadding(input, output_size), _settings.Groups, _settings.Dilation);

    private long[] OutputPadding(Tensor input, long[]? outputSize)
    {
        if (outputSize is null) return _settings.OutputPadding ?? new long[_settings.Kernel.Length];
        var shape = input.shape.AsSpan()[^_settings.Kernel.Length..].ToArray();
        var wanted = outputSize.AsSpan()[^shape.Length..].ToArray();
        var padding = new long[shape.Length];
        for (var i = 0; i < shape.Length; i++)
        {
            var least = ((shape[i] - 1) * _settings.Stride[i]) - (2 * (_settings.Padding?[i] ?? 0)) + (_settings.Dilation[i] * (_settings.Kernel[i] - 1)) + 1;
            padding[i] = wanted[i] - least;
            if (padding[i] < 0 || padding[i] >= _settings.Stride[i]) throw new ArgumentException($"Output size {wanted[i]} of dimension {i} is not between {least} and {least + _settings.Stride[i] - 1}.", nameof(outputSize));
        }
        return padding;
    }
}
