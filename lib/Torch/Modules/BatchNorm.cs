using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Normalises each channel over the batch; Ioffe and Szegedy 2015, arXiv:1502.03167.</summary>
public abstract class BatchNorm : nn.Module<Tensor, Tensor>
{
    private readonly long _least;
    private readonly long _most;
    private readonly double _eps;
    private readonly double? _momentum;

    private protected BatchNorm(string name, (long Least, long Most) dimensions, BatchNormSettings settings, Device? device, ScalarType? dtype) : base(name)
    {
        (_least, _most) = dimensions;
        (_eps, _momentum) = (settings.Eps, settings.Momentum);
        if (settings.Affine)
        {
            weight = new Parameter(ones(settings.Features, dtype, device));
            bias = new Parameter(zeros(settings.Features, dtype, device));
        }
        if (!settings.Tracks) return;
        register_buffer(nameof(running_mean), zeros(settings.Features, dtype, device));
        register_buffer(nameof(running_var), ones(settings.Features, dtype, device));
        register_buffer(nameof(num_batches_tracked), tensor(0L, device: device));
    }

    /// <summary>The factor of each channel, or null.</summary>
    public Parameter? weight
    {
        get => Optional("weight");
        set => Set("weight", value);
    }

    /// <summary>What is added to each channel, or null.</summary>
    public Parameter? bias
    {
        get => Optional("bias");
        set => Set("bias", value);
    }

    /// <summary>The running mean of each channel, or null.</summary>
    public Tensor? running_mean => Buffer(nameof(running_mean));

    /// <summary>The running variance of each channel, or null.</summary>
    public Tensor? running_var => Buffer(nameof(running_var));

    /// <summary>How many batches the running figures have seen, or null.</summary>
    public Tensor? num_batches_tracked => Buffer(nameof(num_batches_tracked));

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The input has another number of dimensions than the layer takes.</exception>
    public override Tensor forward(Tensor input)
    {
        if (input.Dimensions < _least || input.Dimensions > _most)
            throw new ArgumentException($"{GetName()} takes {(_least == _most ? $"{_least}" : $"{_least} or {_most}")} dimensions, and the input has the shape [{string.Join(", ", input.shape)}].");
        var momentum = _momentum ?? 0;
        if (training && num_batches_tracked is { } seen)
        {
            seen.add_(1);
            // Without a momentum the running figures are the plain mean of all batches.
            momentum = _momentum ?? 1.0 / seen.item<long>();
        }
        return Aten.batch_norm.Call(input, Optional("weight"), Optional("bias"), running_mean, running_var, training || running_mean is null, momentum, _eps, true);
    }

    /// <summary>Forgets the running figures.</summary>
    public void reset_running_stats()
    {
        running_mean?.zero_();
        running_var?.fill_(1);
        num_batches_tracked?.zero_();
    }
}
