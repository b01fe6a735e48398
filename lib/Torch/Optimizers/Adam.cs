using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Steps of the size of the rate along a running mean of the gradient; Kingma and Ba 2014, arXiv:1412.6980.</summary>
public sealed class Adam : OptimizerHelper
{
    /// <summary>Creates the optimizer.</summary>
    /// <param name="parameters">What it changes.</param>
    /// <param name="lr">Learning rate.</param>
    /// <param name="beta1">Weight of the past in the mean of gradients.</param>
    /// <param name="beta2">Weight of the past in the mean of squares.</param>
    /// <param name="eps">A small number that keeps divisions finite.</param>
    /// <param name="weight_decay">Weight decay.</param>
    /// <param name="amsgrad">Whether to divide by the largest mean of squares so far; Reddi et al. 2018.</param>
    /// <param name="maximize">Whether to climb instead of descend.</param>
    /// <exception cref="ArgumentException">A setting is out of its range, or there are no parameters.</exception>
    public Adam(IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
        : this(One(parameters), lr, beta1, beta2, eps, weight_decay, amsgrad, maximize)
    {
    }

    /// <summary>Creates the optimizer for groups of parameters.</summary>
    /// <param name="parameters">The groups.</param>
    /// <param name="lr">Learning rate.</param>
    /// <param name="beta1">Weight of the past in the mean of gradients.</param>
    /// <param name="beta2">Weight of the past in the mean of squares.</param>
    /// <param name="eps">A small number that keeps divisions finite.</param>
    /// <param name="weight_decay">Weight decay.</param>
    /// <param name="amsgrad">Whether to divide by the largest mean of squares so far; Reddi et al. 2018.</param>
    /// <param name="maximize">Whether to climb instead of descend.</param>
    /// <exception cref="ArgumentException">A setting is out of its range, or there are no parameters.</exception>
    public Adam(IEnumerable<ParamGroup> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
        : base(parameters, new OptimizerSettings { LearningRate = lr, Beta1 = beta1, Beta2 = beta2, Eps = eps, WeightDecay = weight_decay, AmsGrad = amsgrad, Maximize = maximize })
    {
    }

    internal override void Update(OptimizerSettings settings, Parameter parameter, Tensor gradient)
    {
        if (settings.Maximize) gradient = -gradient;
        if (settings.WeightDecay != 0) gradient = gradient.add(parameter, settings.WeightDecay);
        Step(StateOf(parameter), settings, parameter, gradient);
    }

    /// <summary>A step along the running mean of gradients, over the root of the running mean of their squares.</summary>
    internal static void Step(ParameterState state, OptimizerSettings settings, Parameter parameter, Tensor gradient)
    {
        state.Step++;
        var mean = state.Get("mean", () => zeros_like(parameter)).mul_(settings.Beta1).add_(gradient, 1 - settings.Beta1);
        var square = state.Get("square", () => zeros_like(parameter)).mul_(settings.Beta2).addcmul_(gradient, gradient, 1 - settings.Beta2);
        var (correction1, correction2) = (1 - Math.Pow(settings.Beta1, state.Step), 1 - Math.Pow(settings.Beta2, state.Step));
        if (settings.AmsGrad)
        {
            var largest = state.Get("largest", () => zeros_like(parameter));
            square = largest.copy_(largest.maximum(square));
        }
        var denominator = square.sqrt().div_(Math.Sqrt(correction2)).add_(settings.Eps);
        parameter.addcdiv_(mean, denominator, -settings.LearningRate / correction1);
    }
}
