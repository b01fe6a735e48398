using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Mean squared error.</summary>
        /// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
        public static MSELoss MSELoss(nn.Reduction reduction = nn.Reduction.Mean) => new(reduction);

        /// <summary>Mean absolute error.</summary>
        /// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
        public static L1Loss L1Loss(nn.Reduction reduction = nn.Reduction.Mean) => new(reduction);

        /// <summary>Squared error near 0, absolute error beyond beta.</summary>
        /// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
        /// <param name="beta">How sharp it bends.</param>
        public static SmoothL1Loss SmoothL1Loss(nn.Reduction reduction = nn.Reduction.Mean, double beta = 1.0) => new(reduction, beta);

        /// <summary>Squared error near 0, delta times the absolute error beyond.</summary>
        /// <param name="delta">Where the square becomes a line.</param>
        /// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
        public static HuberLoss HuberLoss(double delta = 1.0, nn.Reduction reduction = nn.Reduction.Mean) => new(delta, reduction);

        /// <summary>Kullback–Leibler divergence; the input is a logarithm.</summary>
        /// <param name="log_target">Whether the target is a logarithm.</param>
        /// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
        public static KLDivLoss KLDivLoss(bool log_target = true, nn.Reduction reduction = nn.Reduction.Mean) => new(log_target, reduction);

        /// <summary>Logistic loss of labels −1 and 1.</summary>
        /// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
        public static SoftMarginLoss SoftMarginLoss(nn.Reduction reduction = nn.Reduction.Mean) => new(reduction);

        /// <summary>x for label 1, max(0, margin − x) for −1.</summary>
        /// <param name="margin">The margin.</param>
        /// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
        public static HingeEmbeddingLoss HingeEmbeddingLoss(double margin = 1.0, nn.Reduction reduction = nn.Reduction.Mean) => new(margin, reduction);

        /// <summary>Cross entropy of logits with classes or with probabilities.</summary>
        /// <param name="weight">A factor for each class or element; default 1.</param>
        /// <param name="ignore_index">The class that does not count.</param>
        /// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
        /// <param name="label_smoothing">The part of each label spread over all classes.</param>
        public static CrossEntropyLoss CrossEntropyLoss(Tensor? weight = null, long? ignore_index = null, nn.Reduction reduction = nn.Reduction.Mean, double label_smoothing = 0) => new(weight, ignore_index, reduction, label_smoothing);

        /// <summary>Negative logarithm of the likelihood; the input is a logarithm.</summary>
        /// <param name="weight">A factor for each class or element; default 1.</param>
        /// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
        public static NLLLoss NLLLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean) => new(weight, reduction);

        /// <summary>Binary cross entropy of probabilities.</summary>
        /// <param name="weight">A factor for each class or element; default 1.</param>
        /// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
        public static BCELoss BCELoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean) => new(weight, reduction);

        /// <summary>Binary cross entropy of logits.</summary>
        /// <param name="weight">A factor for each class or element; default 1.</param>
        /// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
        /// <param name="pos_weights">A factor for positive examples of each class.</param>
        public static BCEWithLogitsLoss BCEWithLogitsLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean, Tensor? pos_weights = null) => new(weight, reduction, pos_weights);

        /// <summary>1 − cosine for label 1, max(0, cosine − margin) for −1.</summary>
        /// <param name="margin">The margin.</param>
        /// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
        public static CosineEmbeddingLoss CosineEmbeddingLoss(double margin = 0.0, nn.Reduction reduction = nn.Reduction.Mean) => new(margin, reduction);

        /// <summary>max(0, −y·(x1 − x2) + margin).</summary>
        /// <param name="margin">The margin.</param>
        /// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
        public static MarginRankingLoss MarginRankingLoss(double margin = 0, nn.Reduction reduction = nn.Reduction.Mean) => new(margin, reduction);

        /// <summary>max(0, d(anchor, positive) − d(anchor, negative) + margin).</summary>
        /// <param name="margin">The margin.</param>
        /// <param name="p">The probability, or the order of the norm.</param>
        /// <param name="eps">A small number that keeps divisions finite.</param>
        /// <param name="swap">Whether to use the smaller of both negatives' distances.</param>
        /// <param name="reduction">Whether the losses of all elements are averaged, summed or returned.</param>
        public static TripletMarginLoss TripletMarginLoss(double margin = 1.0, long p = 2, double eps = 1e-06, bool swap = false, nn.Reduction reduction = nn.Reduction.Mean) => new(margin, p, eps, swap, reduction);
    }
}
