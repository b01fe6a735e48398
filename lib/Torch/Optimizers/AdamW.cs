using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Adam whose weight decay does not pass through the running means; Loshchilov and Hutter 2017, arXiv:1711.05101.</summary>
public sealed class AdamW : OptimizerHelper
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
    public AdamW(IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 1e-2, bool amsgrad = false, bool maximize = false)
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
    public AdamW(IEnumerable<ParamGroup> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 1e-2, bool amsgrad = false, bool maximize = false)
        : base(parameters, new OptimizerSettings { LearningRate = lr, Beta1 = beta1, Beta2 = beta2, Eps = eps, WeightDecay = weight_decay, AmsGrad = amsgrad, Maximize = maximize })
    {
    }

    internal override void Update(OptimizerSettings settings, Parameter parameter, Tensor gradient)
    {
        parameter.mul_(1 - (settings.LearningRate * settings.WeightDecay));
        Adam.Step(StateOf(parameter), settings, parameter, settings.Maximize ? -gradient : gradient);
    }
}
