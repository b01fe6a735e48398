using Workspace.Core.Display;
using Workspace.Core.Errors;
using Workspace.Core.Tables;
using Workspace.Learn.Metrics;
using Workspace.Learn.Trees;

namespace Workspace.Learn.Tests.Trees;

public sealed class QuickModelTests
{
    private const int Rows = 300;

    private static readonly double[] Signal = [.. Enumerable.Range(0, Rows).Select(i => i * 37 % 101 / 101.0)];
    private static readonly double[] Noise = [.. Enumerable.Range(0, Rows).Select(i => i * 53 % 97 / 97.0)];

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(7)]
    [TestCase(42)]
    [TestCase(2026)]
    public void Fit_GermanCredit_FindsTheTutorialsFourTopFeatures(int seed)
    {
        var table = GermanCredit.Read();

        var result = QuickModel.Fit(table, target: "risk", seed: seed);

        Assert.That(result.Importances.Take(4).Select(importance => importance.Feature), Is.EquivalentTo(new[] { "existingchecking", "creditamount", "duration", "age" }));
        Assert.That(result.Importances[0].Feature, Is.EqualTo("existingchecking"));
        Assert.That(result.Score, Is.InRange(0.60, 0.80));
        Assert.That((result.TrainingRows, result.TestRows), Is.EqualTo((700, 300)));
        Assert.That(result.Confusion!.ClassNames, Is.EqualTo(new[] { "high risk", "low risk" }));
    }

    [Test]
    public void Fit_TextTarget_ScoresClassesInOrderOfTheirNames()
    {
        var table = Table(ArrayTable.Texts("answer", [.. Signal.Select(value => value > 0.5 ? "yes" : "no")]));

        var result = QuickModel.Fit(table, "answer");

        Assert.That((result.Problem, result.ScoreName), Is.EqualTo((PredictionProblem.Classification, "F1 (weighted)")));
        Assert.That(result.Confusion!.ClassNames, Is.EqualTo(new[] { "no", "yes" }));
        Assert.That(result.Score, Is.GreaterThan(0.95).And.EqualTo(result.Confusion.F1(Average.Weighted)));
        Assert.That(result.Importances.Sum(importance => importance.Value), Is.EqualTo(1).Within(1e-9));
        Assert.That(result.Importances[0].Feature, Is.EqualTo("signal"));
    }

    [Test]
    public void Fit_ThreeClasses_TellsThemApart()
    {
        var table = Table(ArrayTable.Wholes("grade", [.. Signal.Select(value => (long)(value * 2.999) + 1)]));

        var result = QuickModel.Fit(table, "grade");

        Assert.That(result.Confusion!.ClassNames, Is.EqualTo(new[] { "1", "2", "3" }));
        Assert.That(result.Score, Is.GreaterThan(0.9));
    }

    [Test]
    public void Fit_BooleanTarget_IsTwoClasses()
    {
        var table = Table(ArrayTable.Booleans("high", [.. Signal.Select(value => value > 0.5)]));

        Assert.That(QuickModel.Fit(table, "high").Confusion!.ClassNames, Is.EqualTo(new[] { "false", "true" }));
    }

    [Test]
    public void Fit_NumberTarget_ScoresTheSquaredError()
    {
        var table = Table(ArrayTable.Reals("price", [.. Signal.Select(value => 10 * value)]));

        var result = QuickModel.Fit(table, "price");

        Assert.That((result.Problem, result.ScoreName, result.Confusion), Is.EqualTo((PredictionProblem.Regression, "MSE", (ConfusionMatrix?)null)));
        Assert.That(result.Score, Is.LessThan(2), "the variance of the target is 8.3");
    }

    [Test]
    public void Fit_WholeNumbersReadAsRegression_FollowsTheOption()
    {
        var table = Table(ArrayTable.Wholes("stars", [.. Signal.Select(value => (long)(value * 5))]));

        Assert.That(QuickModel.Fit(table, "stars").Problem, Is.EqualTo(PredictionProblem.Classification));
        Assert.That(QuickModel.Fit(table, "stars", new QuickModelOptions { Problem = PredictionProblem.Regression }).Problem, Is.EqualTo(PredictionProblem.Regression));
    }

    [Test]
    public void Fit_SameSeed_SameResult()
    {
        var table = Table(ArrayTable.Reals("price", Signal));

        var (first, second) = (QuickModel.Fit(table, "price", seed: 3), QuickModel.Fit(table, "price", seed: 3));

        Assert.That(second.Score, Is.EqualTo(first.Score));
        Assert.That(second.Importances, Is.EqualTo(first.Importances));
    }

    [Test]
    public void Fit_TargetMissingInSomeRows_LeavesThemOutAndSaysSo()
    {
        bool[] missing = [.. Enumerable.Range(0, Rows).Select(row => row % 10 == 0)];
        var table = Table(ArrayTable.Reals("price", Signal, missing));

        var result = QuickModel.Fit(table, "price");

        Assert.That((result.RowsWithoutTarget, result.TrainingRows + result.TestRows), Is.EqualTo((30, 270)));
        Assert.That(result.ToString(), Does.Contain("30 rows without target left out"));
    }

    [Test]
    public void ToMimeBundle_ClassNameWithMarkup_IsEscapedAndHasBars()
    {
        var table = Table(ArrayTable.Texts("answer", [.. Signal.Select(value => value > 0.5 ? "<i>yes" : "no")]));

        var bundle = QuickModel.Fit(table, "answer").ToMimeBundle();

        Assert.That(bundle[MimeTypes.Html], Does.Contain("&lt;i&gt;yes").And.Not.Contain("<i>").And.Contain("width:100%"));
        Assert.That(bundle[MimeTypes.Text], Does.StartWith("Quick model of answer: F1 (weighted)").And.Contain("signal").And.Contain("█"));
    }

    [Test]
    public void Fit_BadTargets_SayWhatIsWrong()
    {
        Assert.That(() => Fit(ArrayTable.Texts("target", [.. Enumerable.Repeat("same", Rows)])), Throws.TypeOf<TrainingDataException>().With.Message.Contains("is same in all 300 rows"));
        Assert.That(() => Fit(ArrayTable.Reals("target", [.. Enumerable.Repeat(0.5, Rows)])), Throws.TypeOf<TrainingDataException>().With.Message.Contains("is 0.5 in all 300 rows"));
        Assert.That(() => Fit(ArrayTable.Reals("target", [.. Enumerable.Repeat(double.NaN, Rows)])), Throws.TypeOf<TrainingDataException>().With.Message.Contains("has 0 values"));
        Assert.That(() => Fit(ArrayTable.Texts("target", [.. Enumerable.Range(0, Rows).Select(i => $"id {i}")])), Throws.TypeOf<TrainingDataException>().With.Message.Contains("300 classes in 300 rows"));
    }

    [Test]
    public void Fit_BadColumns_SayWhatIsWrong()
    {
        var table = Table(ArrayTable.Texts("answer", [.. Signal.Select(value => value > 0.5 ? "yes" : "no")]));

        Assert.That(() => QuickModel.Fit(table, "anwser"), Throws.TypeOf<UnknownNameException>().With.Message.Contains("Did you mean \"answer\"?"));
        Assert.That(() => QuickModel.Fit(table, "signal"), Throws.TypeOf<TrainingDataException>().With.Message.Contains("Encode text columns first"));
        Assert.That(() => QuickModel.Fit(table, "answer", ["signal", "answer"]), Throws.TypeOf<TrainingDataException>().With.Message.Contains("among the features"));
        Assert.That(() => QuickModel.Fit(table, "answer", new QuickModelOptions { TestFraction = 1, Seed = -1 }), Throws.TypeOf<TrainingOptionsException>().With.Property("Problems").Count.EqualTo(2));
    }

    private static QuickModelResult Fit(TableColumn target) => QuickModel.Fit(Table(target), target.Schema.Name);

    private static ArrayTable Table(TableColumn target) => new(ArrayTable.Reals("signal", Signal), ArrayTable.Reals("noise", Noise), target);
}
