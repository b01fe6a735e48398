using Workspace.Learn.Metrics;

namespace Workspace.Learn.Tests.Metrics;

/// <summary>Values by Debian's python3-sklearn 1.2.1: the function of sklearn.metrics of the same name on the same arrays.</summary>
public sealed class ClassificationMetricsTests
{
    private static readonly int[] Actual = [0, 0, 1, 1, 0, 1, 1, 0, 1, 0, 1, 1];
    private static readonly double[] Scores = [.1, .4, .35, .8, .35, .9, .6, .6, .6, .05, .2, .95];
    private static readonly int[] Predicted = [.. Scores.Select(score => score >= 0.5 ? 1 : 0)];

    [Test]
    public void ThresholdedMetrics_TwoClasses_EqualScikitLearn()
    {
        Assert.That(ClassificationMetrics.Accuracy(Actual, Predicted), Is.EqualTo(0.75).Within(1e-12));
        Assert.That(ClassificationMetrics.BalancedAccuracy(Actual, Predicted), Is.EqualTo(0.7571428571428571).Within(1e-12));
        Assert.That(ClassificationMetrics.MatthewsCorrelation(Actual, Predicted), Is.EqualTo(0.50709255283711).Within(1e-12));
        Assert.That(ClassificationMetrics.Precision(Actual, Predicted), Is.EqualTo(0.8333333333333334).Within(1e-12));
        Assert.That(ClassificationMetrics.Recall(Actual, Predicted), Is.EqualTo(0.7142857142857143).Within(1e-12));
        Assert.That(ClassificationMetrics.F1(Actual, Predicted), Is.EqualTo(0.7692307692307692).Within(1e-12));
    }

    [Test]
    public void ScoreMetrics_TiesAmongScores_EqualScikitLearn()
    {
        Assert.That(ClassificationMetrics.RocAuc(Actual, Scores), Is.EqualTo(0.8142857142857143).Within(1e-12));
        Assert.That(ClassificationMetrics.AveragePrecision(Actual, Scores), Is.EqualTo(0.861904761904762).Within(1e-12));
        Assert.That(ClassificationMetrics.LogLoss(Actual, Scores), Is.EqualTo(0.5062718106335268).Within(1e-12));
        Assert.That(ClassificationMetrics.BrierScore(Actual, Scores), Is.EqualTo(0.1741666666666667).Within(1e-12));
    }

    [Test]
    public void RocAuc_FloatScores_IsThatOfDoubles()
    {
        var area = ClassificationMetrics.RocAuc(Actual, Array.ConvertAll(Scores, score => (float)score));

        Assert.That(area, Is.EqualTo(0.8142857142857143).Within(1e-12));
    }

    [Test]
    public void LogLoss_SureMistake_IsFiniteAsInScikitLearn() =>
        Assert.That(ClassificationMetrics.LogLoss([0, 1], new[] { 1.0, 1.0 }), Is.EqualTo(18.021826694558577).Within(1e-9));

    [Test]
    public void LogLoss_ThreeClasses_EqualsScikitLearn()
    {
        double[] probabilities = [.7, .2, .1, .1, .1, .8, .3, .4, .3, .2, .5, .3];

        var loss = ClassificationMetrics.LogLoss([0, 2, 1, 2], probabilities, classes: 3);

        Assert.That(loss, Is.EqualTo(0.6750205078632583).Within(1e-12));
    }

    [Test]
    public void RocCurve_TiesAmongScores_EqualsScikitLearn()
    {
        var curve = ClassificationMetrics.RocCurve(Actual, Scores);

        // roc_curve with drop_intermediate False; its first threshold is one above the highest score, ours is infinite.
        Assert.That(curve.Select(point => point.FalsePositiveRate), Is.EqualTo(new[] { 0.0, 0.0, 0.0, 0.0, 0.2, 0.4, 0.6, 0.6, 0.8, 1.0 }).Within(1e-12));
        Assert.That(curve.Select(point => point.TruePositiveRate), Is.EqualTo(new[] { 0.0, 0.14285714285714285, 0.2857142857142857, 0.42857142857142855, 0.7142857142857143, 0.7142857142857143, 0.8571428571428571, 1.0, 1.0, 1.0 }).Within(1e-12));
        Assert.That(curve.Skip(1).Select(point => point.Threshold), Is.EqualTo(new[] { 0.95, 0.9, 0.8, 0.6, 0.4, 0.35, 0.2, 0.1, 0.05 }).Within(1e-12));
    }

    [Test]
    public void PrecisionRecallCurve_TiesAmongScores_EqualsScikitLearn()
    {
        var curve = ClassificationMetrics.PrecisionRecallCurve(Actual, Scores).Reverse().ToList();

        Assert.That(curve.Select(point => point.Precision), Is.EqualTo(new[] { 0.5833333333333334, 0.6363636363636364, 0.7, 0.6666666666666666, 0.7142857142857143, 0.8333333333333334, 1.0, 1.0, 1.0 }).Within(1e-12));
        Assert.That(curve.Select(point => point.Recall), Is.EqualTo(new[] { 1.0, 1.0, 1.0, 0.8571428571428571, 0.7142857142857143, 0.7142857142857143, 0.42857142857142855, 0.2857142857142857, 0.14285714285714285 }).Within(1e-12));
    }

    [Test]
    public void RocAuc_OneClassOnly_SaysWhichAndWhatToDo()
    {
        var error = Assert.Throws<MetricException>(() => ClassificationMetrics.RocAuc([1, 1, 1], new[] { 0.1, 0.2, 0.3 }));

        Assert.That(error!.Message, Is.EqualTo("The ROC curve and its area cannot be computed: all 3 true values are 1. It compares two classes; give rows of both, for instance by a stratified split."));
    }

    [Test]
    public void RocAuc_ScoreIsNaN_NamesTheRow()
    {
        var error = Assert.Throws<MetricException>(() => ClassificationMetrics.RocAuc([0, 1], new[] { 0.1, double.NaN }));

        Assert.That(error!.Message, Does.Contain("score 1 is NaN"));
    }

    [TestCase(1.5)]
    [TestCase(-0.01)]
    public void BrierScore_ProbabilityOutOfRange_SaysToApplySigmoid(double probability)
    {
        var error = Assert.Throws<MetricException>(() => ClassificationMetrics.BrierScore([0, 1], new[] { 0.5, probability }));

        Assert.That(error!.Message, Does.Contain("probability 1 is").And.Contain("sigmoid"));
    }

    [Test]
    public void Accuracy_LengthsDiffer_SaysBoth()
    {
        var error = Assert.Throws<MetricException>(() => ClassificationMetrics.Accuracy([0, 1, 1], [0, 1]));

        Assert.That(error!.Message, Does.Contain("3 true values and 2 predictions"));
    }

    [Test]
    public void Accuracy_NoRows_SaysSo() =>
        Assert.That(() => ClassificationMetrics.Accuracy([], []), Throws.TypeOf<MetricException>().With.Message.Contains("there are no values"));

    [Test]
    public void LogLoss_LabelIsTwo_SaysLabelsMustBeBinary() =>
        Assert.That(() => ClassificationMetrics.LogLoss([0, 2], new[] { 0.1, 0.2 }), Throws.TypeOf<MetricException>().With.Message.Contains("true value 1 is 2"));

    [Test]
    public void LogLoss_RowsDoNotSumToOne_SaysToApplySoftmax() =>
        Assert.That(() => ClassificationMetrics.LogLoss([0], new[] { 0.5, 0.6 }, classes: 2), Throws.TypeOf<MetricException>().With.Message.Contains("softmax"));

    [Test]
    public void TopKAccuracy_KOfAllClasses_IsOne()
    {
        Assert.That(ClassificationMetrics.TopKAccuracy([0, 1, 2], new[] { .2, .3, .5, .6, .3, .1, .4, .4, .2 }, classes: 3, k: 3), Is.EqualTo(1));
        Assert.That(ClassificationMetrics.TopKAccuracy([0, 1, 2], new[] { .2, .3, .5, .6, .3, .1, .4, .4, .2 }, classes: 3, k: 2), Is.EqualTo(1 / 3.0).Within(1e-12));
    }

    [Test]
    public void TopKAccuracy_ShapeDoesNotFit_SaysHow()
    {
        Assert.That(() => ClassificationMetrics.TopKAccuracy([0, 1], new[] { .2, .3, .5 }, classes: 2, k: 1), Throws.TypeOf<MetricException>().With.Message.Contains("3 values do not fill rows of 2 classes"));
        Assert.That(() => ClassificationMetrics.TopKAccuracy([0, 2], new[] { .2, .3, .5, .5 }, classes: 2, k: 1), Throws.TypeOf<MetricException>().With.Message.Contains("true class 1 is 2"));
        Assert.That(() => ClassificationMetrics.TopKAccuracy([0], new[] { .2, .3 }, classes: 2, k: 0), Throws.TypeOf<MetricException>().With.Message.Contains("k is 0"));
    }

    [Test]
    public void RocAuc_ClassThatDoesNotOccur_IsNamed() =>
        Assert.That(() => ClassificationMetrics.RocAuc([0, 1], new[] { .2, .3, .5, .6, .3, .1 }, classes: 3), Throws.TypeOf<MetricException>().With.Message.Contains("class 2 does not occur"));
}
