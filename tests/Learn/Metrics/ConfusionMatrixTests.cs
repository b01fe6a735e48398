using Workspace.Core.Display;
using Workspace.Learn.Metrics;

namespace Workspace.Learn.Tests.Metrics;

public sealed class ConfusionMatrixTests
{
    private static readonly int[] Actual = [0, 1, 2, 2, 1, 0, 2, 1, 0, 2, 3, 2];
    private static readonly int[] Predicted = [0, 2, 2, 2, 1, 0, 1, 1, 1, 2, 0, 4];

    // scikit-learn 1.2.1: precision_score, recall_score and f1_score with this average. Class 3 is never predicted, 4 never true.
    [TestCase(Average.Macro, 0.3833333333333333, 0.3866666666666666, 0.38095238095238093)]
    [TestCase(Average.Micro, 0.5833333333333334, 0.5833333333333334, 0.5833333333333334)]
    [TestCase(Average.Weighted, 0.6041666666666666, 0.5833333333333334, 0.5873015873015873)]
    public void Averages_ManyClasses_EqualScikitLearn(Average average, double precision, double recall, double f1)
    {
        var matrix = ConfusionMatrix.Of(Actual, Predicted);

        Assert.That(matrix.Precision(average), Is.EqualTo(precision).Within(1e-12));
        Assert.That(matrix.Recall(average), Is.EqualTo(recall).Within(1e-12));
        Assert.That(matrix.F1(average), Is.EqualTo(f1).Within(1e-12));
    }

    [Test]
    public void MatthewsCorrelationAndBalancedAccuracy_ManyClasses_EqualScikitLearn()
    {
        var matrix = ConfusionMatrix.Of(Actual, Predicted);

        // scikit-learn 1.2.1: matthews_corrcoef and balanced_accuracy_score.
        Assert.That(matrix.MatthewsCorrelation, Is.EqualTo(0.42576344347996997).Within(1e-12));
        Assert.That(matrix.BalancedAccuracy, Is.EqualTo(0.4833333333333333).Within(1e-12));
    }

    [Test]
    public void Of_Names_CountsTrueAgainstPredicted()
    {
        var matrix = ConfusionMatrix.Of([0, 0, 1, 1, 1], [0, 1, 1, 1, 0], ["no", "yes"]);

        Assert.That((matrix[0, 0], matrix[0, 1], matrix[1, 0], matrix[1, 1]), Is.EqualTo((1L, 1L, 1L, 2L)));
        Assert.That((matrix.Support(1), matrix.Correct, matrix.Total), Is.EqualTo((3L, 3L, 5L)));
        Assert.That(matrix.ToString(), Is.EqualTo("true \\ predicted  no  yes\nno                 1    1\nyes                1    2"));
    }

    [Test]
    public void ToMimeBundle_NameWithMarkup_IsEscaped()
    {
        var matrix = ConfusionMatrix.Of([0, 1], [0, 1], ["<b>", "ok"]);

        var bundle = matrix.ToMimeBundle();

        Assert.That(bundle[MimeTypes.Html], Does.Contain("&lt;b&gt;").And.Not.Contain("<b>"));
        Assert.That(bundle[MimeTypes.Text], Does.Contain("<b>"));
    }

    [Test]
    public void Of_ClassWithoutName_SaysRowAndNames()
    {
        var error = Assert.Throws<MetricException>(() => ConfusionMatrix.Of([0, 1], [0, 2], ["no", "yes"]));

        Assert.That(error!.Message, Does.Contain("the predicted class of row 1 is 2").And.Contain("0 to 1 (no, yes)"));
    }

    [Test]
    public void F1_BinaryOfThreeClasses_SaysWhichAveragesThereAre() =>
        Assert.That(() => ConfusionMatrix.Of([0, 1, 2], [0, 1, 2]).F1(Average.Binary), Throws.TypeOf<MetricException>().With.Message.Contains("there are 3"));

    [Test]
    public void Of_NegativeClass_Throws() =>
        Assert.That(() => ConfusionMatrix.Of([-1, 0], [0, 0]), Throws.TypeOf<MetricException>().With.Message.Contains("row 0 is -1"));

    [Test]
    public void MatthewsCorrelation_OneClassPredicted_IsZero() =>
        Assert.That(ConfusionMatrix.Of([0, 1, 1], [1, 1, 1]).MatthewsCorrelation, Is.Zero);
}
