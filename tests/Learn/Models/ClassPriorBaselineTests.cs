using Workspace.Learn.Models;

namespace Workspace.Learn.Tests.Models;

[TestFixture]
public sealed class ClassPriorBaselineTests
{
    [Test]
    public void Fit_Labels_CountsShares()
    {
        var baseline = ClassPriorBaseline.Fit([0, 2, 2, 0, 2]);

        Assert.That(baseline.Priors, Is.EqualTo(new[] { 0.4, 0, 0.6 }).Within(1e-12));
        Assert.That(baseline.Predict(3), Is.EqualTo(new[] { 2, 2, 2 }));
        Assert.That(baseline.ToString(), Is.EqualTo("always class 2, whose share is 0.600"));
    }

    [Test]
    public void Fit_BadLabels_AreRefused()
    {
        Assert.That(() => ClassPriorBaseline.Fit([]), Throws.TypeOf<TrainingDataException>());
        Assert.That(() => ClassPriorBaseline.Fit([0, -1]), Throws.TypeOf<TrainingDataException>().With.Message.Contains("row 1 is -1"));
    }
}
