using System.Numerics;

namespace Workspace.Learn.Metrics;

/// <summary>
/// Metrics of classifiers, as scikit-learn defines them ("Metrics and scoring", User Guide). Classes are whole numbers from
/// 0; of two, class 1 is the positive one. Scores may be <see cref="float"/> or <see cref="double"/>.
/// </summary>
public static class ClassificationMetrics
{
    // What a probability of 0 or 1 is moved by, so that its logarithm stays finite: the machine precision of double.
    private const double LogLossMargin = 2.220446049250313e-16;

    /// <summary>Share of rows predicted right, 0 to 1.</summary>
    /// <param name="actual">True class per row.</param>
    /// <param name="predicted">Predicted class per row.</param>
    /// <returns>correct / rows.</returns>
    /// <exception cref="MetricException">Lengths differ, no rows, or a negative class.</exception>
    public static double Accuracy(ReadOnlySpan<int> actual, ReadOnlySpan<int> predicted) => ConfusionMatrix.Of(actual, predicted).Accuracy;

    /// <inheritdoc cref="ConfusionMatrix.BalancedAccuracy"/>
    /// <param name="actual">True class per row.</param>
    /// <param name="predicted">Predicted class per row.</param>
    /// <returns>0 to 1.</returns>
    /// <exception cref="MetricException">Lengths differ, no rows, or a negative class.</exception>
    public static double BalancedAccuracy(ReadOnlySpan<int> actual, ReadOnlySpan<int> predicted) => ConfusionMatrix.Of(actual, predicted).BalancedAccuracy;

    /// <inheritdoc cref="ConfusionMatrix.MatthewsCorrelation"/>
    /// <param name="actual">True class per row.</param>
    /// <param name="predicted">Predicted class per row.</param>
    /// <returns>−1 to 1.</returns>
    /// <exception cref="MetricException">Lengths differ, no rows, or a negative class.</exception>
    public static double MatthewsCorrelation(ReadOnlySpan<int> actual, ReadOnlySpan<int> predicted) => ConfusionMatrix.Of(actual, predicted).MatthewsCorrelation;

    /// <summary>Of the rows predicted as a class, the share that is: TP / (TP + FP), averaged.</summary>
    /// <param name="actual">True class per row.</param>
    /// <param name="predicted">Predicted class per row.</param>
    /// <param name="average">How classes become one figure; default: class 1 of two.</param>
    /// <returns>0 to 1; 0 where nothing is predicted as the class.</returns>
    /// <exception cref="MetricException">Lengths differ, no rows, a negative class, or Binary with more than two classes.</exception>
    public static double Precision(ReadOnlySpan<int> actual, ReadOnlySpan<int> predicted, Average average = Average.Binary) => ConfusionMatrix.Of(actual, predicted).Precision(average);

    /// <summary>Of the rows of a class, the share predicted as it: TP / (TP + FN), averaged.</summary>
    /// <param name="actual">True class per row.</param>
    /// <param name="predicted">Predicted class per row.</param>
    /// <param name="average">How classes become one figure; default: class 1 of two.</param>
    /// <returns>0 to 1; 0 where no row has the class.</returns>
    /// <exception cref="MetricException">Lengths differ, no rows, a negative class, or Binary with more than two classes.</exception>
    public static double Recall(ReadOnlySpan<int> actual, ReadOnlySpan<int> predicted, Average average = Average.Binary) => ConfusionMatrix.Of(actual, predicted).Recall(average);

    /// <summary>The harmonic mean of precision and recall: 2 TP / (2 TP + FP + FN), averaged.</summary>
    /// <param name="actual">True class per row.</param>
    /// <param name="predicted">Predicted class per row.</param>
    /// <param name="average">How classes become one figure; default: class 1 of two.</param>
    /// <returns>0 to 1.</returns>
    /// <exception cref="MetricException">Lengths differ, no rows, a negative class, or Binary with more than two classes.</exception>
    public static double F1(ReadOnlySpan<int> actual, ReadOnlySpan<int> predicted, Average average = Average.Binary) => ConfusionMatrix.Of(actual, predicted).F1(average);

    /// <summary>
    /// Area under the ROC curve, 0 to 1, 0.5 is chance: the probability that a positive row scores above a negative one,
    /// where a tie counts one half.
    /// </summary>
    /// <typeparam name="T">Type of a score.</typeparam>
    /// <param name="actual">0 or 1 per row, both of which occur.</param>
    /// <param name="scores">Finite score per row, higher for class 1; only their order counts.</param>
    /// <returns>The area.</returns>
    /// <exception cref="MetricException">Lengths differ, no rows, other labels, one class only, or a score is not finite.</exception>
    /// <remarks>Fawcett, An introduction to ROC analysis, 2006.</remarks>
    public static double RocAuc<T>(ReadOnlySpan<int> actual, ReadOnlySpan<T> scores) where T : struct, INumber<T>
    {
        var curve = RocCurve(actual, scores);
        var area = 0.0;
        for (var i = 1; i < curve.Count; i++)
            area += (curve[i].FalsePositiveRate - curve[i - 1].FalsePositiveRate) * (curve[i].TruePositiveRate + curve[i - 1].TruePositiveRate) / 2;
        return area;
    }

    /// <summary>
    /// Area under the ROC curve over several classes: each class against all others, averaged over classes.
    /// </summary>
    /// <typeparam name="T">Type of a score.</typeparam>
    /// <param name="actual">True class per row; each of the classes occurs.</param>
    /// <param name="scores">Row-major, shape [rows, classes], finite; higher for the likelier class.</param>
    /// <param name="classes">Number of classes, 2 or more.</param>
    /// <param name="average"><see cref="Average.Macro"/> (default) or <see cref="Average.Weighted"/>.</param>
    /// <returns>The area, 0 to 1.</returns>
    /// <exception cref="MetricException">The shape does not fit, a class does not occur, a score is not finite, or another average.</exception>
    public static double RocAuc<T>(ReadOnlySpan<int> actual, ReadOnlySpan<T> scores, int classes, Average average = Average.Macro) where T : struct, INumber<T>
    {
        const string metric = "The ROC curve and its area";
        MetricInput.Rows(metric, actual, scores.Length, classes);
        if (average is not (Average.Macro or Average.Weighted)) throw new MetricException(metric, $"the average is {average}. Over several classes it is {nameof(Average.Macro)} or {nameof(Average.Weighted)}.");
        double sum = 0, weights = 0;
        for (var k = 0; k < classes; k++)
        {
            var (isClass, score) = (new int[actual.Length], new T[actual.Length]);
            for (var row = 0; row < actual.Length; row++) (isClass[row], score[row]) = (actual[row] == k ? 1 : 0, scores[(row * classes) + k]);
            var weight = average == Average.Macro ? 1 : isClass.Sum();
            if (!isClass.Contains(1)) throw new MetricException(metric, $"class {k} does not occur among the {actual.Length} true values. Leave its column out, or give rows of it.");
            sum += weight * RocAuc<T>(isClass, score);
            weights += weight;
        }
        return sum / weights;
    }

    /// <summary>Share of rows whose true class is among the k with the highest scores, 0 to 1. Of equal scores the higher class comes first, as scikit-learn has it.</summary>
    /// <typeparam name="T">Type of a score.</typeparam>
    /// <param name="actual">True class per row, 0 to <paramref name="classes"/> − 1.</param>
    /// <param name="scores">Row-major, shape [rows, classes], finite; higher for the likelier class.</param>
    /// <param name="classes">Number of classes, 2 or more.</param>
    /// <param name="k">How many classes count, 1 or more; 1 is the accuracy.</param>
    /// <returns>The share.</returns>
    /// <exception cref="MetricException">The shape does not fit, no rows, a class without a column, a score is not finite, or k below 1.</exception>
    public static double TopKAccuracy<T>(ReadOnlySpan<int> actual, ReadOnlySpan<T> scores, int classes, int k) where T : struct, INumber<T>
    {
        const string metric = "Top-k accuracy";
        MetricInput.Rows(metric, actual, scores.Length, classes);
        MetricInput.Places(metric, k);
        var values = MetricInput.Finite(metric, "score", scores);
        var hits = 0;
        for (var row = 0; row < actual.Length; row++)
        {
            var of = values.AsSpan(row * classes, classes);
            var ahead = 0;
            for (var other = 0; other < classes; other++)
                if (of[other] > of[actual[row]] || (of[other] == of[actual[row]] && other > actual[row])) ahead++;
            if (ahead < k) hits++;
        }
        return (double)hits / actual.Length;
    }

    /// <summary>
    /// Average precision, 0 to 1: Σ (R_n − R_{n−1}) P_n over falling thresholds, with recall R and precision P. It sums
    /// rectangles under the precision-recall curve, because joining its points by lines is too favourable.
    /// </summary>
    /// <typeparam name="T">Type of a score.</typeparam>
    /// <param name="actual">0 or 1 per row, both of which occur.</param>
    /// <param name="scores">Finite score per row, higher for class 1.</param>
    /// <returns>The area; chance is the share of class 1.</returns>
    /// <exception cref="MetricException">Lengths differ, no rows, other labels, one class only, or a score is not finite.</exception>
    /// <remarks>Davis and Goadrich, The Relationship Between Precision-Recall and ROC Curves, 2006.</remarks>
    public static double AveragePrecision<T>(ReadOnlySpan<int> actual, ReadOnlySpan<T> scores) where T : struct, INumber<T>
    {
        double sum = 0, recall = 0;
        foreach (var point in PrecisionRecallCurve(actual, scores))
        {
            sum += (point.Recall - recall) * point.Precision;
            recall = point.Recall;
        }
        return sum;
    }

    /// <summary>False against true positive rate at each threshold, from (0, 0) to (1, 1).</summary>
    /// <typeparam name="T">Type of a score.</typeparam>
    /// <param name="actual">0 or 1 per row, both of which occur.</param>
    /// <param name="scores">Finite score per row, higher for class 1.</param>
    /// <returns>Points in falling order of threshold; the first has threshold +∞. Rows with equal scores share one.</returns>
    /// <exception cref="MetricException">Lengths differ, no rows, other labels, one class only, or a score is not finite.</exception>
    public static IReadOnlyList<RocPoint> RocCurve<T>(ReadOnlySpan<int> actual, ReadOnlySpan<T> scores) where T : struct, INumber<T>
    {
        var counts = ThresholdCounts.Of("The ROC curve and its area", actual, scores);
        var (_, positives, negatives) = counts[^1];
        return [new RocPoint(0, 0, double.PositiveInfinity), .. counts.Select(at => new RocPoint((double)at.FalsePositives / negatives, (double)at.TruePositives / positives, at.Threshold))];
    }

    /// <summary>Precision against recall at each threshold.</summary>
    /// <typeparam name="T">Type of a score.</typeparam>
    /// <param name="actual">0 or 1 per row, both of which occur.</param>
    /// <param name="scores">Finite score per row, higher for class 1.</param>
    /// <returns>Points in falling order of threshold, so in rising order of recall. Rows with equal scores share one.</returns>
    /// <exception cref="MetricException">Lengths differ, no rows, other labels, one class only, or a score is not finite.</exception>
    public static IReadOnlyList<PrecisionRecallPoint> PrecisionRecallCurve<T>(ReadOnlySpan<int> actual, ReadOnlySpan<T> scores) where T : struct, INumber<T>
    {
        var counts = ThresholdCounts.Of("The precision-recall curve and its area", actual, scores);
        var positives = counts[^1].TruePositives;
        return [.. counts.Select(at => new PrecisionRecallPoint((double)at.TruePositives / (at.TruePositives + at.FalsePositives), (double)at.TruePositives / positives, at.Threshold))];
    }

    /// <summary>
    /// Log loss of a binary classifier, in nats, 0 or more: −mean(y ln p + (1 − y) ln(1 − p)). Probabilities are kept
    /// 2.2·10⁻¹⁶ away from 0 and 1, so one sure mistake costs 36, not infinity.
    /// </summary>
    /// <typeparam name="T">Type of a probability.</typeparam>
    /// <param name="actual">0 or 1 per row.</param>
    /// <param name="probabilities">Probability of class 1 per row, 0 to 1.</param>
    /// <returns>The loss; ln 2 = 0.693 is a coin.</returns>
    /// <exception cref="MetricException">Lengths differ, no rows, other labels, or a probability outside 0 to 1.</exception>
    public static double LogLoss<T>(ReadOnlySpan<int> actual, ReadOnlySpan<T> probabilities) where T : struct, INumber<T>
    {
        var p = BinaryProbabilities("Log loss", actual, probabilities);
        var sum = 0.0;
        for (var i = 0; i < p.Length; i++) sum -= Logarithm(actual[i] == 1 ? p[i] : 1 - p[i]);
        return sum / p.Length;
    }

    /// <summary>Log loss over several classes, in nats, 0 or more: −mean ln p of the true class, clipped as the binary one.</summary>
    /// <typeparam name="T">Type of a probability.</typeparam>
    /// <param name="actual">True class per row, 0 to <paramref name="classes"/> − 1.</param>
    /// <param name="probabilities">Row-major, shape [rows, classes]; each row sums to 1 within 10⁻³.</param>
    /// <param name="classes">Number of classes, 2 or more.</param>
    /// <returns>The loss; ln(classes) is a guess.</returns>
    /// <exception cref="MetricException">The shape does not fit, no rows, a class without a column, a probability outside 0 to 1, or rows that do not sum to 1.</exception>
    public static double LogLoss<T>(ReadOnlySpan<int> actual, ReadOnlySpan<T> probabilities, int classes) where T : struct, INumber<T>
    {
        const string metric = "Log loss";
        MetricInput.Rows(metric, actual, probabilities.Length, classes);
        var p = MetricInput.Probabilities(metric, probabilities);
        var sum = 0.0;
        for (var row = 0; row < actual.Length; row++)
        {
            var total = p.AsSpan(row * classes, classes).ToArray().Sum();
            if (Math.Abs(total - 1) > 1e-3) throw new MetricException(metric, FormattableString.Invariant($"the probabilities of row {row} sum to {total}. Apply a softmax first."));
            sum -= Logarithm(p[(row * classes) + actual[row]]);
        }
        return sum / actual.Length;
    }

    /// <summary>Brier score, 0 to 1, lower is better: mean (p − y)².</summary>
    /// <typeparam name="T">Type of a probability.</typeparam>
    /// <param name="actual">0 or 1 per row.</param>
    /// <param name="probabilities">Probability of class 1 per row, 0 to 1.</param>
    /// <returns>The score; 0.25 is a coin.</returns>
    /// <exception cref="MetricException">Lengths differ, no rows, other labels, or a probability outside 0 to 1.</exception>
    /// <remarks>Brier, Verification of forecasts expressed in terms of probability, 1950.</remarks>
    public static double BrierScore<T>(ReadOnlySpan<int> actual, ReadOnlySpan<T> probabilities) where T : struct, INumber<T>
    {
        var p = BinaryProbabilities("The Brier score", actual, probabilities);
        var sum = 0.0;
        for (var i = 0; i < p.Length; i++) sum += (p[i] - actual[i]) * (p[i] - actual[i]);
        return sum / p.Length;
    }

    private static double[] BinaryProbabilities<T>(string metric, ReadOnlySpan<int> actual, ReadOnlySpan<T> probabilities) where T : struct, INumber<T>
    {
        MetricInput.SameLength(metric, actual.Length, probabilities.Length);
        MetricInput.Binary(metric, actual);
        return MetricInput.Probabilities(metric, probabilities);
    }

    private static double Logarithm(double probability) => Math.Log(Math.Clamp(probability, LogLossMargin, 1 - LogLossMargin));
}
