namespace Workspace.Learn.Metrics;

public sealed partial class ConfusionMatrix
{
    /// <summary>Share of rows predicted right: correct / total, 0 to 1.</summary>
    public double Accuracy => (double)Correct / Total;

    /// <summary>Mean recall over the classes that occur among the true ones, 0 to 1; 0.5 is chance for two classes.</summary>
    public double BalancedAccuracy => Enumerable.Range(0, Classes).Where(k => _actual[k] > 0).Average(Recall);

    /// <summary>
    /// Matthews correlation, −1 to 1, 0 is chance: (c·s − Σ p_k t_k) / √((s² − Σ p_k²)(s² − Σ t_k²)) with c correct, s rows,
    /// p_k predicted and t_k true rows of class k.
    /// </summary>
    /// <remarks>Gorodkin, Comparing two K-category assignments by a K-category correlation coefficient, 2004.</remarks>
    public double MatthewsCorrelation
    {
        get
        {
            double s = Total, cross = 0, predicted = 0, actual = 0;
            for (var k = 0; k < Classes; k++)
            {
                cross += (double)_predicted[k] * _actual[k];
                predicted += (double)_predicted[k] * _predicted[k];
                actual += (double)_actual[k] * _actual[k];
            }
            var scale = Math.Sqrt(((s * s) - predicted) * ((s * s) - actual));
            return scale == 0 ? 0 : ((Correct * s) - cross) / scale;
        }
    }

    /// <summary>Of the rows predicted as a class, the share that is: TP / (TP + FP), 0 to 1.</summary>
    /// <param name="index">Class, from 0.</param>
    /// <returns>The precision.</returns>
    public double Precision(int index) => Ratio(_counts[index, index], _predicted[index]);

    /// <summary>Of the rows of a class, the share predicted as it: TP / (TP + FN), 0 to 1.</summary>
    /// <param name="index">Class, from 0.</param>
    /// <returns>The recall.</returns>
    public double Recall(int index) => Ratio(_counts[index, index], _actual[index]);

    /// <summary>The harmonic mean of precision and recall of a class: 2 TP / (2 TP + FP + FN), 0 to 1.</summary>
    /// <param name="index">Class, from 0.</param>
    /// <returns>The F1 score.</returns>
    public double F1(int index) => Ratio(2 * _counts[index, index], _predicted[index] + _actual[index]);

    /// <summary>Precision over the classes.</summary>
    /// <param name="average">How the classes become one figure.</param>
    /// <returns>0 to 1.</returns>
    /// <exception cref="MetricException">Binary is asked for and there are not two classes.</exception>
    public double Precision(Average average) => Over(average, Precision, "Precision");

    /// <summary>Recall over the classes.</summary>
    /// <param name="average">How the classes become one figure.</param>
    /// <returns>0 to 1.</returns>
    /// <exception cref="MetricException">Binary is asked for and there are not two classes.</exception>
    public double Recall(Average average) => Over(average, Recall, "Recall");

    /// <summary>F1 over the classes.</summary>
    /// <param name="average">How the classes become one figure.</param>
    /// <returns>0 to 1.</returns>
    /// <exception cref="MetricException">Binary is asked for and there are not two classes.</exception>
    public double F1(Average average) => Over(average, F1, "F1");

    // Classes that occur nowhere do not count, as in scikit-learn.
    private double Over(Average average, Func<int, double> figure, string metric)
    {
        var present = Enumerable.Range(0, Classes).Where(k => _actual[k] + _predicted[k] > 0);
        return average switch
        {
            Average.Binary when Classes == 2 => figure(1),
            Average.Binary => throw new MetricException(metric, $"the binary average is of two classes, and there are {Classes}. Choose Macro, Micro or Weighted."),
            Average.Macro => present.Average(figure),
            // With one label per row, every wrong row is one false positive and one false negative.
            Average.Micro => Accuracy,
            Average.Weighted => present.Sum(k => figure(k) * _actual[k]) / Total,
            _ => throw new ArgumentOutOfRangeException(nameof(average), average, null),
        };
    }

    private static double Ratio(long part, long whole) => whole == 0 ? 0 : (double)part / whole;
}
