using FsCheck;
using FsCheck.Fluent;
using Workspace.Flows.Errors;
using Workspace.Flows.Steps;

namespace Workspace.Flows.Tests.Steps;

public class ScaleTests
{
    private static readonly double[] Train = [1, 2, 2, 3, 4, 7, 11, 20.5];
    private static readonly double[] Test = [0, 5, 30];

    // scikit-learn 1.2.1: StandardScaler, RobustScaler, MinMaxScaler and MaxAbsScaler fitted on Train, transform of Test.
    [TestCase(ScaleMethod.Standard, -1.0215579095968308, -0.21240312971815292, 3.8333707696752364)]
    [TestCase(ScaleMethod.Robust, -0.5833333333333334, 0.25, 4.416666666666667)]
    [TestCase(ScaleMethod.MinMax, -0.05128205128205128, 0.20512820512820512, 1.487179487179487)]
    [TestCase(ScaleMethod.MaxAbs, 0.0, 0.24390243902439024, 1.4634146341463414)]
    public void Apply_TestData_IsScaledAsScikitLearnDoes(ScaleMethod method, params double[] expected)
    {
        var fitted = Flow.Start().Then(new Scale(method, ["x"])).Fit(Tables.Of(ArrayTable.Numbers("x", Train)));

        var scaled = fitted.Apply(Tables.Of(ArrayTable.Numbers("x", Test)));

        Assert.That(scaled.Numbers("x"), Is.EqualTo(expected).Within(1e-14));
    }

    // scikit-learn 1.2.1, the same scalers on a column with NaN.
    [TestCase(ScaleMethod.Standard, -0.848528137423857, double.NaN, -0.565685424949238, -0.282842712474619, double.NaN, 1.697056274847714)]
    [TestCase(ScaleMethod.Robust, -0.5, double.NaN, -0.16666666666666666, 0.16666666666666666, double.NaN, 2.5)]
    [TestCase(ScaleMethod.MinMax, 0.0, double.NaN, 0.1111111111111111, 0.2222222222222222, double.NaN, 1.0)]
    [TestCase(ScaleMethod.MaxAbs, 0.1, double.NaN, 0.2, 0.3, double.NaN, 1.0)]
    public void Fit_NaNAmongTheValues_PlaysNoPart(ScaleMethod method, params double[] expected)
    {
        var frame = Tables.Of(ArrayTable.Numbers("x", 1, double.NaN, 2, 3, double.NaN, 10));

        var (_, scaled) = Flow.Start().Then(new Scale(method, ["x"])).FitApply(frame);

        Assert.That(scaled.Numbers("x"), Is.EqualTo(expected).Within(1e-14));
    }

    [TestCase(ScaleMethod.Standard)]
    [TestCase(ScaleMethod.Robust)]
    [TestCase(ScaleMethod.MinMax)]
    public void Fit_ConstantColumn_IsOnlyCentred(ScaleMethod method)
    {
        var fitted = Flow.Start().Then(new Scale(method, ["x"])).Fit(Tables.Of(ArrayTable.Numbers("x", 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1)));

        var scaled = fitted.Apply(Tables.Of(ArrayTable.Numbers("x", 0.1, 1.1)));

        Assert.That(scaled.Numbers("x"), Is.EqualTo(new[] { 0, 1.0 }).Within(1e-14));
    }

    [Test]
    public void Fit_NumbersFarFromZero_KeepsTheirSpread()
    {
        // scikit-learn 1.2.1: StandardScaler on Train + 1e9.
        double[] expected = [-0.8597269536210952, -0.6978959976453596, -0.6978959976453596, -0.5360650416696241, -0.3742340856938885, 0.1112587822333182, 0.7585826061362605, 2.2959766879057484];

        var (_, scaled) = Flow.Start().ScaleStandard("x").FitApply(Tables.Of(ArrayTable.Numbers("x", [.. Train.Select(x => x + 1e9)])));

        Assert.That(scaled.Numbers("x"), Is.EqualTo(expected).Within(1e-8));
    }

    [Test]
    public void Fit_SeveralColumnsOfWhichOneIsInteger_ScalesEachByItself()
    {
        var frame = Frames.Frame.FromColumns(("a", new[] { 0.0, 10 }), ("n", new[] { 3L, 5L }), ("k", new[] { "u", "v" }));

        var (fitted, scaled) = Flow.Start().ScaleMinMax("n", "a").FitApply(frame);

        Assert.That(scaled.Names(), Is.EqualTo(new[] { "a", "n", "k" }));
        Assert.That(scaled.Numbers("a"), Is.EqualTo(new[] { 0.0, 1 }));
        Assert.That(scaled.Numbers("n"), Is.EqualTo(new[] { 0.0, 1 }));
        Assert.That(((FittedScale)fitted.Steps[0]).Columns[0], Is.EqualTo(new ColumnScale("n", 3, 2)));
    }

    [Test]
    public void MinMax_AnyNumbers_LieBetweenZeroAndOneOnTheTrainingData()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<NormalFloat[]>().Filter(xs => xs.Length > 0 && xs.All(x => Math.Abs(x.Get) < 1e100)), xs =>
        {
            var (_, scaled) = Flow.Start().ScaleMinMax("x").FitApply(Tables.Of(ArrayTable.Numbers("x", [.. xs.Select(x => x.Get)])));
            return scaled.Numbers("x").All(x => x is >= 0 and <= 1);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    [Test]
    public void Fit_TextColumn_SaysToEncodeItFirst() =>
        Assert.That(() => Flow.Start().ScaleStandard("t").Fit(Tables.Of(ArrayTable.Text("t", "a"))),
            Throws.TypeOf<FlowException>().With.Message.EqualTo("Step 1 (Scale (Standard) t): Column \"t\" holds VARCHAR, but the step needs numbers. Encode or cast it first."));

    [Test]
    public void Fit_NoValues_SaysSo() =>
        Assert.That(() => Flow.Start().ScaleStandard("x").Fit(Tables.Of(ArrayTable.Numbers("x", double.NaN))), Throws.TypeOf<FlowException>().With.Message.Contains("no value to learn"));
}
