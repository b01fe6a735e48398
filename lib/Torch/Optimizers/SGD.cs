using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Stochastic gradient descent, with or without momentum; Sutskever et al. 2013.</summary>
public sealed class SGD : OptimizerHelper
{
    /// <summary>Creates the optimizer.</summary>
    /// <param name="parameters">What it changes.</param>
    /// <param name="learningRate">Learning rate.</param>
    /// <param name="momentum">Momentum.</param>
    /// <param name="dampening">How much of the gradient the momentum leaves out.</param>
    /// <param name="weight_decay">Weight decay.</param>
    /// <param name="nesterov">Whether to look ahead along the momentum.</param>
    /// <param name="maximize">Whether to climb instead of descend.</param>
    /// <exception cref="ArgumentException">A setting is out of its range, or there are no parameters.</exception>
    public SGD(IEnumerable<Parameter> parameters, double learningRate, double momentum = 0.0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false)
        : this(One(parameters), learningRate, momentum, dampening, weight_decay, nesterov, maximize)
    {
    }

    /// <summary>Creates the optimizer for groups of parameters.</summary>
    /// <param name="parameters">The groups.</param>
    /// <param name="learningRate">Learning rate.</param>
    /// <param name="momentum">Momentum.</param>
    /// <param name="dampening">How much of the gradient the momentum leaves out.</param>
    /// <param name="weight_decay">Weight decay.</param>
    /// <param name="nesterov">Whether to look ahead along the momentum.</param>
    /// <param name="maximize">Whether to climb instead of descend.</param>
    /// <exception cref="ArgumentException">A setting is out of its range, or there are no parameters.</exception>
    public SGD(IEnumerable<ParamGroup> parameters, double learningRate, double momentum = 0.0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false)
        : base(parameters, new OptimizerSettings { LearningRate = learningRate, Momentum = momentum, Dampening = dampening, WeightDecay = weight_decay, Nesterov = nesterov, Maximize = maximize })
    {
        if (nesterov && (momentum <= 0 || dampening != 0)) throw new ArgumentException("Nesterov momentum requires a momentum and zero dampening");
    }

    internal override void Update(OptimizerSettings settings, Parameter parameter, Tensor gradient)
    {
        if (settings.WeightDecay != 0) gradient = gradient.add(parameter, settings.WeightDecay);
        if (settings.Momentum != 0)
        {
            var state = StateOf(parameter);
            var first = !state.Has("momentum");
            var momentum = state.Get("momentum", () => gradient.detach().clone());
            if (!first) momentum.mul_(settings.Momentum).add_(gradient, 1 - settings.Dampening);
            gradient = settings.Nesterov ? gradient.add(momentum, settings.Momentum) : momentum;
        }
        parameter.add_(gradient, settings.Maximize ? settings.LearningRate : -settings.LearningRate);
    }
}
