using Workspace.Learn.Trees;

namespace Workspace.Learn.Tests.Trees;

public sealed class QuickModelTests
{
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
}
