using Workspace.Flows.Errors;
using Workspace.Flows.Steps;
using Workspace.Frames.Errors;

namespace Workspace.Flows.Tests.Steps;

public class BucketizeTests
{
    private static readonly double[] Train = [1, 2, 2, 3, 4, 7, 11, 20.5, 0.5, 2];

    [Test]
    public void Quantiles_TrainingAndTestData_AreCutAsScikitLearnDoes()
    {
        // scikit-learn 1.2.1: KBinsDiscretizer(4, encode='ordinal', strategy='quantile') fitted on Train.
        double[] edges = [0.5, 2.0, 2.5, 6.25, 20.5];
        double[] train = [0, 1, 1, 2, 2, 3, 3, 3, 0, 1];

        var (fitted, cut) = Flow.Start().BucketizeByQuantiles("x", 4).FitApply(Tables.Of(ArrayTable.Numbers("x", Train)));

        Assert.That(((FittedBucketize)fitted.Steps[0]).Edges, Is.EqualTo(edges).Within(1e-14));
        Assert.That(cut.Numbers("x"), Is.EqualTo(train));
        Assert.That(fitted.Apply(Tables.Of(ArrayTable.Numbers("x", -5, 2, 3.75, 100))).Numbers("x"), Is.EqualTo(new[] { 0, 1, 2, 3 }));
    }

    [Test]
    public void Quantiles_EdgesThatMeet_AreOne()
    {
        // scikit-learn 1.2.1 leaves the edges 1, 1.75, 5.
        var fitted = Flow.Start().BucketizeByQuantiles("x", 4).Fit(Tables.Of(ArrayTable.Numbers("x", 1, 1, 1, 1, 2, 5)));

        Assert.That(((FittedBucketize)fitted.Steps[0]).Edges, Is.EqualTo(new[] { 1, 1.75, 5 }).Within(1e-14));
    }

    [TestCase(OutsideBuckets.Clip, 0, 0, 1, 1, 1, double.NaN)]
    [TestCase(OutsideBuckets.Null, double.NaN, 0, 1, 1, double.NaN, double.NaN)]
    public void Edges_ValuesOnAndOutsideThem_FallWhereTheDocsSay(OutsideBuckets outside, params double[] expected)
    {
        var frame = Tables.Of(ArrayTable.Numbers("x", -1, 0, 10, 20, 21, double.NaN));

        var cut = Flow.Start().Then(new Bucketize("x", [0, 10, 20]) { Outside = outside }).FitApply(frame).Training;

        Assert.That(cut.Numbers("x"), Is.EqualTo(expected));
    }

    [Test]
    public void Edges_ValueOutsideWithError_NamesIt()
    {
        var cut = Flow.Start().Then(new Bucketize("x", [0, 10]) { Outside = OutsideBuckets.Error }).FitApply(Tables.Of(ArrayTable.Numbers("x", 11))).Training;

        Assert.That(() => cut.Numbers("x"), Throws.InstanceOf<FrameException>().With.Message.Contains("11"));
    }

    [Test]
    public void Fit_BadEdges_NamesEveryProblem()
    {
        var flow = Flow.Start().Then(new Bucketize("x", [3, 2])).Then(new Bucketize("x")).Then(new Bucketize("x", Quantiles: 1));

        Assert.That(() => flow.Fit(Tables.Of(ArrayTable.Numbers("x", 1))),
            Throws.TypeOf<FlowException>().With.Message.Contains("do not rise").And.Message.Contains("either edges or").And.Message.Contains("1 quantiles").And.Message.Contains("3 problems"));
    }
}
