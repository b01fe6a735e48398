using Workspace.Flows.Errors;
using Workspace.Flows.Steps;
using Workspace.Frames;

namespace Workspace.Flows.Tests.Steps;

public class ImputeTests
{
    // scikit-learn 1.2.1: SimpleImputer with mean, median and most_frequent on [3, 1, NaN, 1, 3, 8].
    [TestCase(ImputeStrategy.Mean, 3.2)]
    [TestCase(ImputeStrategy.Median, 3)]
    [TestCase(ImputeStrategy.ApproximateMedian, 3)]
    [TestCase(ImputeStrategy.Mode, 1)]
    public void Apply_MissingNumber_GetsTheFigureOfTheTrainingData(ImputeStrategy strategy, double expected)
    {
        var fitted = Flow.Start().Then(new Impute(["x"], strategy)).Fit(Tables.Of(ArrayTable.Numbers("x", 3, 1, double.NaN, 1, 3, 8)));

        var filled = fitted.Apply(Tables.Of(ArrayTable.Numbers("x", double.NaN, 100)));

        Assert.That(filled.Numbers("x"), Is.EqualTo(new[] { expected, 100 }).Within(1e-14));
    }

    [Test]
    public void Mean_IntegerColumn_BecomesReal()
    {
        var frame = Frame.FromColumns(("x", new[] { 1L, 2L })).Sql("SELECT * FROM self UNION ALL SELECT NULL");

        var (_, filled) = Flow.Start().ImputeMean("x").FitApply(frame);

        Assert.That(filled.Schema[0].TypeName, Is.EqualTo("DOUBLE"));
        Assert.That(filled.Numbers("x"), Is.EquivalentTo(new[] { 1, 2, 1.5 }));
    }

    [Test]
    public void Mode_TextWithBlanks_FillsThemOnlyWhenAsked()
    {
        var frame = Tables.Of(ArrayTable.Text("t", "b", "a", "b", " ", null));

        var kept = Flow.Start().ImputeMode("t").FitApply(frame).Training;
        var filled = Flow.Start().Then(new Impute(["t"], ImputeStrategy.Mode) { BlankIsMissing = true }).FitApply(frame).Training;

        Assert.That(kept.Texts("t"), Is.EqualTo(new[] { "b", "a", "b", " ", "b" }));
        Assert.That(filled.Texts("t"), Is.EqualTo(new[] { "b", "a", "b", "b", "b" }));
    }

    [Test]
    public void Constant_KeepsTheColumnsType()
    {
        var frame = Frame.FromColumns(("x", new[] { 1L })).Sql("SELECT * FROM self UNION ALL SELECT NULL");

        var filled = Flow.Start().ImputeConstant(-1, "x").FitApply(frame).Training;

        Assert.That(filled.Schema[0].TypeName, Is.EqualTo("BIGINT"));
        Assert.That(filled.Numbers("x"), Is.EquivalentTo(new[] { 1.0, -1 }));
    }

    [Test]
    public void ApproximateMedian_ManyNumbers_IsWithinOnePercentOfRank()
    {
        var random = new Random(7);
        var values = Enumerable.Range(0, 200_000).Select(_ => Math.Exp(random.NextDouble() * 5)).ToArray();

        var fitted = Flow.Start().ImputeApproximateMedian("x").Fit(Frame.FromColumns(("x", values)));

        var median = ((FittedImpute)fitted.Steps[0]).Fills[0].Number!.Value;
        Assert.That(values.Count(v => v <= median) / 200_000.0, Is.EqualTo(0.5).Within(0.01));
    }

    [Test]
    public void Fit_AllMissing_SaysToDropOrGiveAConstant() =>
        Assert.That(() => Flow.Start().ImputeMode("t").Fit(Tables.Of(ArrayTable.Text("t", null, null))), Throws.TypeOf<FlowException>().With.Message.Contains("all are missing"));

    [Test]
    public void Fit_ConstantWithoutValue_IsAProblem() =>
        Assert.That(() => Flow.Start().Then(new Impute(["t"], ImputeStrategy.Constant)).Fit(Tables.Of(ArrayTable.Text("t", "a"))), Throws.TypeOf<FlowException>().With.Message.Contains("does not say which"));
}
