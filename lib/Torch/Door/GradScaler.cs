using static TorchSharp.torch;

namespace TorchSharp.Door;

/// <summary>
/// Multiplies the loss so that small gradients do not vanish in Float16, and takes steps only where no gradient overflowed;
/// the factor falls after an overflow and grows after many steps without. TorchSharp has no such type.
/// </summary>
/// <remarks>Each round: <c>scaler.Scale(loss).backward(); scaler.Step(optimizer); scaler.Update();</c>. Micikevicius et al. 2017, arXiv:1710.03740.</remarks>
public sealed class GradScaler
{
    private readonly GradScalerOptions _options;

    // Of each optimizer whose gradients were unscaled in this round, whether all of them are finite.
    private readonly Dictionary<optim.Optimizer, bool> _unscaled = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<optim.Optimizer> _stepped = new(ReferenceEqualityComparer.Instance);
    private int _goodRounds;

    /// <summary>Creates the scaler.</summary>
    /// <param name="options">Its settings; default those of PyTorch.</param>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public GradScaler(GradScalerOptions? options = null)
    {
        _options = options ?? new GradScalerOptions();
        _options.Validate();
        Factor = _options.InitialScale;
    }

    /// <summary>What losses are multiplied with now; 1 where it is switched off.</summary>
    public double Factor { get => _options.Enabled ? field : 1; private set; }

    /// <summary>The loss times the factor.</summary>
    /// <param name="loss">The loss.</param>
    public Tensor Scale(Tensor loss) => _options.Enabled ? loss * Factor : loss.alias();

    /// <summary>Divides the gradients of an optimizer by the factor before the step, to clip or look at them; <see cref="Step"/> does so otherwise.</summary>
    /// <param name="optimizer">The optimizer.</param>
    /// <exception cref="InvalidOperationException">That was done since the last update.</exception>
    public void Unscale(optim.Optimizer optimizer)
    {
        if (!_options.Enabled) return;
        if (_unscaled.ContainsKey(optimizer)) throw new InvalidOperationException("The gradients of this optimizer were unscaled already, or it took its step. Call Update() before the next round.");
        using var frozen = no_grad();
        using var scope = NewDisposeScope();
        Tensor? finite = null;
        foreach (var parameter in optimizer.parameters())
        {
            if (parameter.grad is not { } gradient) continue;
            var all = gradient.mul_(1 / Factor).isfinite().all();
            finite = finite?.logical_and(all.to(finite.device)) ?? all;
        }
        // The one place where the device is waited for.
        _unscaled.Add(optimizer, finite?.item<bool>() ?? true);
    }

    /// <summary>Takes the optimizer's step, unless a gradient is infinite or no number.</summary>
    /// <param name="optimizer">The optimizer.</param>
    /// <returns>Whether the step was taken.</returns>
    /// <exception cref="InvalidOperationException">It took its step since the last update.</exception>
    public bool Step(optim.Optimizer optimizer)
    {
        if (!_stepped.Add(optimizer)) throw new InvalidOperationException("This optimizer took its step already. Call Update() before the next round.");
        if (_options.Enabled && !_unscaled.ContainsKey(optimizer)) Unscale(optimizer);
        var taken = _unscaled.GetValueOrDefault(optimizer, true);
        if (taken) optimizer.step();
        return taken;
    }

    /// <summary>Ends the round: the factor falls after an overflow, and grows after <see cref="GradScalerOptions.GrowthInterval"/> rounds without.</summary>
    public void Update()
    {
        var overflowed = _unscaled.ContainsValue(false);
        _goodRounds = overflowed ? 0 : _goodRounds + 1;
        if (overflowed) Factor *= _options.BackoffFactor;
        else if (_goodRounds == _options.GrowthInterval) (Factor, _goodRounds) = (Factor * _options.GrowthFactor, 0);
        _unscaled.Clear();
        _stepped.Clear();
    }
}
