using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Divides the gradient by a running mean of its size; Hinton 2012.</summary>
public sealed class RMSprop : OptimizerHelper
{
    /// <summary>Creates the optimizer.</summary>
    /// <param name="parameters">What it changes.</param>
    /// <param name="learningRate">Learning rate.</param>
    /// <param name="alpha">Weight of the past in the running mean.</param>
    /// <param name="eps">A small number that keeps divisions finite.</param>
    /// <param name="weight_decay">Weight decay.</param>
    /// <param name="momentum">Momentum.</param>
    /// <param name="centered">Whether to divide by the deviation instead of the size.</param>
    /// <param name="maximize">Whether to climb instead of descend.</param>
    /// <exception cref="ArgumentException">A setting is out of its range, or there are no parameters.</exception>
    public RMSprop(IEnumerable<Parameter> parameters, double learningRate = 0.01, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0, double momentum = 0.0, bool centered = false, bool maximize = false)
        : this(One(parameters), learningRate, alpha, eps, weight_decay, momentum, centered, maximize)
    {
    }

    /// <summary>Creates the optimizer for groups of parameters.</summary>
    /// <param name="parameters">The groups.</param>
    /// <param name="learningRate">Learning rate.</param>
    /// <param name="alpha">Weight of the past in the running mean.</param>
    /// <param name="eps">A small number that keeps divisions finite.</param>
    /// <param name="weight_decay">Weight decay.</param>
    /// <param name="momentum">Momentum.</param>
    /// <param name="centered">Whether to divide by the deviation instead of the size.</param>
    /// <param name="maximize">Whether to climb instead of descend.</param>
    /// <exception cref="ArgumentException">A setting is out of its range, or there are no parameters.</exception>
    public RMSprop(IEnumerable<ParamGroup> parameters, double learningRate = 0.01, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0, double momentum = 0.0, bool centered = false, bool maximize = false)
        : base(parameters, new OptimizerSettings { LearningRate = learningRate, Alpha = alpha, Eps = eps, WeightDecay = weight_decay, Momentum = momentum, Centered = centered, Maximize = maximize })
    {
    }

    internal override void Update(OptimizerSettings settings, Parameter parameter, Tensor gradient)
    {
        if (settings.Maximize) gradient = -gradient;
        if (settings.WeightDecay != 0) gradient = gradient.add(parameter, settings.WeightDecay);
        var state = StateOf(parameter);
        var square = state.Get("square", () => zeros_like(parameter)).mul_(settings.Alpha).addcmul_(gradient, gradient, 1 - settings.Alpha);
        var average = square;
        if (settings.Centered)
        {
            var mean = state.Get("mean", () => zeros_like(parameter)).mul_(settings.Alpha).add_(gradient, 1 - settings.Alpha);
            average = square.addcmul(mean, mean, -1);
        }
        var denominator = average.sqrt().add_(settings.Eps);
        if (settings.Momentum > 0)
        {
            var momentum = state.Get("momentum", () => zeros_like(parameter)).mul_(settings.Momentum).addcdiv_(gradient, denominator, 1);
            parameter.add_(momentum, -settings.LearningRate);
        }
        else
        {
            parameter.addcdiv_(gradient, denominator, -settings.LearningRate);
        }
    }
}
