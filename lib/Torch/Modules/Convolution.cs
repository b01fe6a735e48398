using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The base of convolutions.</summary>
public abstract class Convolution : nn.Module<Tensor, Tensor>
{
    private readonly ConvolutionSettings _settings;
    private readonly Operator _convolution;

    // Zeros on both sides can be left to the operator; everything else is padded before.
    private readonly long[]? _border;
    private readonly long[] _padding;

    private protected Convolution(string name, Operator convolution, ConvolutionSettings settings, Device? device, ScalarType? dtype) : base(name)
    {
        if (settings.InChannels % settings.Groups != 0 || settings.OutChannels % settings.Groups != 0)
            throw new ArgumentException($"{settings.InChannels} and {settings.OutChannels} channels do not fall into {settings.Groups} equal groups.");
        (_settings, _convolution) = (settings, convolution);
        if (settings.Padding is null && settings.Stride.Any(stride => stride != 1)) throw new ArgumentException($"Padding.Same keeps the input's size, which a stride of [{string.Join(", ", settings.Stride)}] does not. Use a stride of 1.");
        var plain = settings.Padding is not null && settings.PaddingMode == PaddingModes.Zeros;
        _border = plain ? null : settings.Border();
        _padding = plain ? settings.Padding! : new long[settings.Kernel.Length];
        weight = new Parameter(empty([settings.OutChannels, settings.InChannels / settings.Groups, .. settings.Kernel], dtype, device));
        if (settings.Bias) bias = new Parameter(empty(settings.OutChannels, dtype, device));
        FanInit.Default(weight, bias);
    }

    /// <summary>The kernels, of shape [out_channels, in_channels / groups, sizes of the window].</summary>
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

    /// <summary>Channels of the input.</summary>
    public long in_channels => _settings.InChannels;

    /// <summary>Channels of the output.</summary>
    public long out_channels => _settings.OutChannels;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The input has another number of dimensions or channels than the layer takes.</exception>
    public override Tensor forward(Tensor input)
    {
        Require(input);
        if (_border is null) return Convolve(input);
        using var padded = nn.functional.pad(input, _border, _settings.PaddingMode);
        return Convolve(padded);
    }

    private Tensor Convolve(Tensor input) => _convolution.Call(input, Required("weight"), Optional("bias"), _settings.Stride, _padding, _settings.Dilation, _settings.Groups);

    private void Require(Tensor input)
    {
        var (spatial, dimensions) = (_settings.Kernel.Length, input.Dimensions);
        if ((dimensions == spatial + 1 || dimensions == spatial + 2) && input.size((int)dimensions - spatial - 1) == _settings.InChannels) return;
        throw new ArgumentException($"Expected {spatial + 1}D (unbatched) or {spatial + 2}D (batched) input with {_settings.InChannels} channels to {GetName()}, and got the shape [{string.Join(", ", input.shape)}].");
    }
}
