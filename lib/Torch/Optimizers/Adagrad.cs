using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Divides the gradient by the root of the sum of its squares; Duchi et al. 2011.</summary>
public sealed class Adagrad : OptimizerHelper
{
    /// <summary>Creates the optimizer.</summary>
    /// <param name="parameters">What it changes.</param>
    /// <param name="learningRate">Learning rate.</param>
    /// <param name="lr_decay">How the rate falls with steps.</param>
    /// <param name="weight_decay">Weight decay.</param>
    /// <param name="initial_accumulator_value">The sum of squares at first.</param>
    /// <param name="eps">A small number that keeps divisions finite.</param>
    /// <exception cref="ArgumentException">A setting is out of its range, or there are no parameters.</exception>
    public Adagrad(IEnumerable<Parameter> parameters, double learningRate = 1e-2, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1e-10)
        : this(One(parameters), learningRate, lr_decay, weight_decay, initial_accumulator_value, eps)
    {
    }

    /// <summary>Creates the optimizer for groups of parameters.</summary>
    /// <param name="parameters">The groups.</param>
    /// <param name="learningRate">Learning rate.</param>
    /// <param name="lr_decay">How the rate falls with steps.</param>
    /// <param name="weight_decay">Weight decay.</param>
    /// <param name="initial_accumulator_value">The sum of squares at first.</param>
    /// <param name="eps">A small number that keeps divisions finite.</param>
    /// <exception cref="ArgumentException">A setting is out of its range, or there are no parameters.</exception>
    public Adagrad(IEnumerable<ParamGroup> parameters, double learningRate = 1e-2, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1e-10)
        : base(parameters, new OptimizerSettings { LearningRate = learningRate, LearningRateDecay = lr_decay, WeightDecay = weight_decay, InitialAccumulator = initial_accumulator_value, Eps = eps })
    {
    }

    internal override void Update(OptimizerSettings settings, Parameter parameter, Tensor gradient)
    {
        if (settings.WeightDecay != 0) gradient = gradient.add(parameter, settings.WeightDecay);
        var state = StateOf(parameter);
        state.Step++;
        var rate = settings.LearningRate / (1 + ((state.Step - 1) * settings.LearningRateDecay));
        var sum = state.Get("sum", () => full_like(parameter, settings.InitialAccumulator)).addcmul_(gradient, gradient, 1);
        parameter.addcdiv_(gradient, sum.sqrt().add_(settings.Eps), -rate);
    }
}
