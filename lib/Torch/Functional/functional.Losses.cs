using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Cross entropy of logits with classes or with probabilities.</summary>
            /// <param name="input">The input.</param>
            /// <param name="target">The truth.</param>
            /// <param name="weight">A factor for each class or element; default 1.</param>
            /// <param name="ignore_index">The class that does not count.</param>
            /// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
            /// <param name="label_smoothing">The part of each label spread over all classes.</param>
            public static Tensor cross_entropy(Tensor input, Tensor target, Tensor? weight = null, long ignore_index = -100, Reduction reduction = Reduction.Mean, double label_smoothing = 0) => Aten.cross_entropy_loss.Call(input, target, weight, (long)reduction, ignore_index, label_smoothing);

            /// <summary>Negative logarithm of the likelihood.</summary>
            /// <param name="input">The input.</param>
            /// <param name="target">The truth.</param>
            /// <param name="weight">A factor for each class or element; default 1.</param>
            /// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
            public static Tensor nll_loss(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean) => Aten.nll_loss_nd.Call(input, target, weight, (long)reduction);

            /// <summary>Binary cross entropy of probabilities.</summary>
            /// <param name="input">The input.</param>
            /// <param name="target">The truth.</param>
            /// <param name="weight">A factor for each class or element; default 1.</param>
            /// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
            public static Tensor binary_cross_entropy(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean) => Aten.binary_cross_entropy.Call(input, target, weight, (long)reduction);

            /// <summary>Binary cross entropy of logits.</summary>
            /// <param name="input">The input.</param>
            /// <param name="target">The truth.</param>
            /// <param name="weight">A factor for each class or element; default 1.</param>
            /// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
            /// <param name="pos_weights">A factor for positive examples of each class.</param>
            public static Tensor binary_cross_entropy_with_logits(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean, Tensor? pos_weights = null) => Aten.binary_cross_entropy_with_logits.Call(input, target, weight, pos_weights, (long)reduction);

            /// <summary>Squared error.</summary>
            /// <param name="input">The input.</param>
            /// <param name="target">The truth.</param>
            /// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
            public static Tensor mse_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) => Aten.mse_loss.Call(input, target, (long)reduction);

            /// <summary>Absolute error.</summary>
            /// <param name="input">The input.</param>
            /// <param name="target">The truth.</param>
            /// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
            public static Tensor l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) => Aten.l1_loss.Call(input, target, (long)reduction);

            /// <summary>Squared error near 0, absolute error beyond beta.</summary>
            /// <param name="input">The input.</param>
            /// <param name="target">The truth.</param>
            /// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
            /// <param name="beta">How sharp it bends.</param>
            public static Tensor smooth_l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean, double beta = 1) => Aten.smooth_l1_loss.Call(input, target, (long)reduction, beta);

            /// <summary>Squared error near 0, delta times the absolute error beyond.</summary>
            /// <param name="input">The input.</param>
            /// <param name="target">The truth.</param>
            /// <param name="delta">Where the square becomes a line.</param>
            /// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
            public static Tensor huber_loss(Tensor input, Tensor target, double delta = 1.0, Reduction reduction = Reduction.Mean) => Aten.huber_loss.Call(input, target, (long)reduction, delta);

            /// <summary>Kullback–Leibler divergence.</summary>
            /// <param name="input">The input.</param>
            /// <param name="target">The truth.</param>
            /// <param name="log_target">Whether the target is a logarithm.</param>
            /// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
            public static Tensor kl_div(Tensor input, Tensor target, bool log_target = true, Reduction reduction = Reduction.Mean) => Aten.kl_div.Call(input, target, (long)reduction, log_target);

            /// <summary>Logistic loss of labels −1 and 1.</summary>
            /// <param name="input">The input.</param>
            /// <param name="target">The truth.</param>
            /// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
            public static Tensor soft_margin_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) => Aten.soft_margin_loss.Call(input, target, (long)reduction);

            /// <summary>x for label 1, max(0, margin − x) for −1.</summary>
            /// <param name="input">The input.</param>
            /// <param name="target">The truth.</param>
            /// <param name="margin">The margin.</param>
            /// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
            public static Tensor hinge_embedding_loss(Tensor input, Tensor target, double margin = 0.0, Reduction reduction = Reduction.Mean) => Aten.hinge_embedding_loss.Call(input, target, margin, (long)reduction);

            /// <summary>Negative logarithm of a Poisson likelihood.</summary>
            /// <param name="input">The input.</param>
            /// <param name="target">The truth.</param>
            /// <param name="log_input">Whether the input is a logarithm.</param>
            /// <param name="full">Whether to add Stirling's term.</param>
            /// <param name="eps">A small number that keeps divisions finite.</param>
            /// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
            public static Tensor poisson_nll_loss(Tensor input, Tensor target, bool log_input = true, bool full = false, float eps = 1e-8f, Reduction reduction = Reduction.Mean) => Aten.poisson_nll_loss.Call(input, target, log_input, full, (double)eps, (long)reduction);
        }
    }
}
