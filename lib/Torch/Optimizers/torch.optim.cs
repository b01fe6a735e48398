using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Stochastic gradient descent, with or without momentum; Sutskever et al. 2013.</summary>
        /// <param name="parameters">What it changes.</param>
        /// <param name="learningRate">Learning rate.</param>
        /// <param name="momentum">Momentum.</param>
        /// <param name="dampening">How much of the gradient the momentum leaves out.</param>
        /// <param name="weight_decay">Weight decay.</param>
        /// <param name="nesterov">Whether to look ahead along the momentum.</param>
        /// <param name="maximize">Whether to climb instead of descend.</param>
        public static SGD SGD(IEnumerable<Parameter> parameters, double learningRate, double momentum = 0.0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false) => new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);

        /// <summary>Stochastic gradient descent, with or without momentum; Sutskever et al. 2013.</summary>
        /// <param name="parameters">What it changes.</param>
        /// <param name="learningRate">Learning rate.</param>
        /// <param name="momentum">Momentum.</param>
        /// <param name="dampening">How much of the gradient the momentum leaves out.</param>
        /// <param name="weight_decay">Weight decay.</param>
        /// <param name="nesterov">Whether to look ahead along the momentum.</param>
        /// <param name="maximize">Whether to climb instead of descend.</param>
        public static SGD SGD(IEnumerable<ParamGroup> parameters, double learningRate, double momentum = 0.0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false) => new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);

        /// <inheritdoc cref="SGD(IEnumerable{Parameter}, double, double, double, double, bool, bool)"/>
        public static SGD SGD(IEnumerable<(string name, Parameter parameter)> parameters, double learningRate, double momentum = 0.0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false) => new(parameters.Select(pair => pair.parameter), learningRate, momentum, dampening, weight_decay, nesterov, maximize);

        /// <summary>Divides the gradient by a running mean of its size; Hinton 2012.</summary>
        /// <param name="parameters">What it changes.</param>
        /// <param name="learningRate">Learning rate.</param>
        /// <param name="alpha">Weight of the past in the running mean.</param>
        /// <param name="eps">A small number that keeps divisions finite.</param>
        /// <param name="weight_decay">Weight decay.</param>
        /// <param name="momentum">Momentum.</param>
        /// <param name="centered">Whether to divide by the deviation instead of the size.</param>
        /// <param name="maximize">Whether to climb instead of descend.</param>
        public static RMSprop RMSprop(IEnumerable<Parameter> parameters, double learningRate = 0.01, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0, double momentum = 0.0, bool centered = false, bool maximize = false) => new(parameters, learningRate, alpha, eps, weight_decay, momentum, centered, maximize);

        /// <summary>Divides the gradient by a running mean of its size; Hinton 2012.</summary>
        /// <param name="parameters">What it changes.</param>
        /// <param name="learningRate">Learning rate.</param>
        /// <param name="alpha">Weight of the past in the running mean.</param>
        /// <param name="eps">A small number that keeps divisions finite.</param>
        /// <param name="weight_decay">Weight decay.</param>
        /// <param name="momentum">Momentum.</param>
        /// <param name="centered">Whether to divide by the deviation instead of the size.</param>
        /// <param name="maximize">Whether to climb instead of descend.</param>
        public static RMSprop RMSprop(IEnumerable<ParamGroup> parameters, double learningRate = 0.01, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0, double momentum = 0.0, bool centered = false, bool maximize = false) => new(parameters, learningRate, alpha, eps, weight_decay, momentum, centered, maximize);

        /// <inheritdoc cref="RMSprop(IEnumerable{Parameter}, double, double, double, double, double, bool, bool)"/>
        public static RMSprop RMSprop(IEnumerable<(string name, Parameter parameter)> parameters, double learningRate = 0.01, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0, double momentum = 0.0, bool centered = false, bool maximize = false) => new(parameters.Select(pair => pair.parameter), learningRate, alpha, eps, weight_decay, momentum, centered, maximize);

        /// <summary>Divides the gradient by the root of the sum of its squares; Duchi et al. 2011.</summary>
        /// <param name="parameters">What it changes.</param>
        /// <param name="learningRate">Learning rate.</param>
        /// <param name="lr_decay">How the rate falls with steps.</param>
        /// <param name="weight_decay">Weight decay.</param>
        /// <param name="initial_accumulator_value">The sum of squares at first.</param>
        /// <param name="eps">A small number that keeps divisions finite.</param>
        public static Adagrad Adagrad(IEnumerable<Parameter> parameters, double learningRate = 1e-2, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1e-10) => new(parameters, learningRate, lr_decay, weight_decay, initial_accumulator_value, eps);

        /// <summary>Divides the gradient by the root of the sum of its squares; Duchi et al. 2011.</summary>
        /// <param name="parameters">What it changes.</param>
        /// <param name="learningRate">Learning rate.</param>
        /// <param name="lr_decay">How the rate falls with steps.</param>
        /// <param name="weight_decay">Weight decay.</param>
        /// <param name="initial_accumulator_value">The sum of squares at first.</param>
        /// <param name="eps">A small number that keeps divisions finite.</param>
        public static Adagrad Adagrad(IEnumerable<ParamGroup> parameters, double learningRate = 1e-2, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1e-10) => new(parameters, learningRate, lr_decay, weight_decay, initial_accumulator_value, eps);

        /// <inheritdoc cref="Adagrad(IEnumerable{Parameter}, double, double, double, double, double)"/>
        public static Adagrad Adagrad(IEnumerable<(string name, Parameter parameter)> parameters, double learningRate = 1e-2, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1e-10) => new(parameters.Select(pair => pair.parameter), learningRate, lr_decay, weight_decay, initial_accumulator_value, eps);

        /// <summary>Steps of the size of the rate along a running mean of the gradient; Kingma and Ba 2014, arXiv:1412.6980.</summary>
        /// <param name="parameters">What it changes.</param>
        /// <param name="lr">Learning rate.</param>
        /// <param name="beta1">Weight of the past in the mean of gradients.</param>
        /// <param name="beta2">Weight of the past in the mean of squares.</param>
        /// <param name="eps">A small number that keeps divisions finite.</param>
        /// <param name="weight_decay">Weight decay.</param>
        /// <param name="amsgrad">Whether to divide by the largest mean of squares so far; Reddi et al. 2018.</param>
        /// <param name="maximize">Whether to climb instead of descend.</param>
        public static Adam Adam(IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false) => new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

        /// <summary>Steps of the size of the rate along a running mean of the gradient; Kingma and Ba 2014, arXiv:1412.6980.</summary>
        /// <param name="parameters">What it changes.</param>
        /// <param name="lr">Learning rate.</param>
        /// <param name="beta1">Weight of the past in the mean of gradients.</param>
        /// <param name="beta2">Weight of the past in the mean of squares.</param>
        /// <param name="eps">A small number that keeps divisions finite.</param>
        /// <param name="weight_decay">Weight decay.</param>
        /// <param name="amsgrad">Whether to divide by the largest mean of squares so far; Reddi et al. 2018.</param>
        /// <param name="maximize">Whether to climb instead of descend.</param>
        public static Adam Adam(IEnumerable<ParamGroup> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false) => new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

        /// <inheritdoc cref="Adam(IEnumerable{Parameter}, double, double, double, double, double, bool, bool)"/>
        public static Adam Adam(IEnumerable<(string name, Parameter parameter)> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false) => new(parameters.Select(pair => pair.parameter), lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

        /// <summary>Adam whose weight decay does not pass through the running means; Loshchilov and Hutter 2017, arXiv:1711.05101.</summary>
        /// <param name="parameters">What it changes.</param>
        /// <param name="lr">Learning rate.</param>
        /// <param name="beta1">Weight of the past in the mean of gradients.</param>
        /// <param name="beta2">Weight of the past in the mean of squares.</param>
        /// <param name="eps">A small number that keeps divisions finite.</param>
        /// <param name="weight_decay">Weight decay.</param>
        /// <param name="amsgrad">Whether to divide by the largest mean of squares so far; Reddi et al. 2018.</param>
        /// <param name="maximize">Whether to climb instead of descend.</param>
        public static AdamW AdamW(IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 1e-2, bool amsgrad = false, bool maximize = false) => new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

        /// <summary>Adam whose weight decay does not pass through the running means; Loshchilov and Hutter 2017, arXiv:1711.05101.</summary>
        /// <param name="parameters">What it changes.</param>
        /// <param name="lr">Learning rate.</param>
        /// <param name="beta1">Weight of the past in the mean of gradients.</param>
        /// <param name="beta2">Weight of the past in the mean of squares.</param>
        /// <param name="eps">A small number that keeps divisions finite.</param>
        /// <param name="weight_decay">Weight decay.</param>
        /// <param name="amsgrad">Whether to divide by the largest mean of squares so far; Reddi et al. 2018.</param>
        /// <param name="maximize">Whether to climb instead of descend.</param>
        public static AdamW AdamW(IEnumerable<ParamGroup> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 1e-2, bool amsgrad = false, bool maximize = false) => new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

        /// <inheritdoc cref="AdamW(IEnumerable{Parameter}, double, double, double, double, double, bool, bool)"/>
        public static AdamW AdamW(IEnumerable<(string name, Parameter parameter)> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 1e-2, bool amsgrad = false, bool maximize = false) => new(parameters.Select(pair => pair.parameter), lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);
    }
}
