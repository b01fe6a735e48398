using FsCheck;
using FsCheck.Fluent;
using Workspace.Core.Errors;
using Workspace.Flows.Errors;
using Workspace.Flows.Splitting;
using Workspace.Frames;

namespace Workspace.Flows.Tests.Splitting;

public class TrainTestSplitTests
{
    [Test]
    public void Create_AnyShareAndStrata_PutsEveryRowInOnePartAndKeepsTheShares()
    {
        var cases = (from rows in Gen.Choose(10, 300) from percent in Gen.Choose(5, 95) from seed in Gen.Choose(0, 1000) where rows * percent is >= 100 && rows * (100 - percent) >= 100 select (rows, percent, seed)).ToArbitrary();

        Prop.ForAll(cases, c =>
        {
            var (rows, share, seed) = (c.rows, c.percent / 100.0, c.seed);
            var frame = Numbered(rows);
            var split = TrainTestSplit.Create(frame, share, stratifyBy: "kind", seed: seed);
            var (train, test) = (split.Train.Numbers("n"), split.Test.Numbers("n"));
            var isPartition = train.Concat(test).Order().SequenceEqual(frame.Numbers("n"));
            var keepsShares = frame.Texts("kind").CountBy(k => k!).All(kind => Math.Abs(split.Test.Texts("kind").Count(k => k == kind.Key) - share * kind.Value) <= 1);
            return isPartition && keepsShares && Math.Abs(test.Length - share * rows) <= 0.5 + 1e-9;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));
    }

    [Test]
    public void Create_SameAndOtherSeed_GiveSameAndOtherRowsInOrder()
    {
        var frame = Numbered(100);

        double[] Test(int seed) => TrainTestSplit.Create(frame, 0.3, seed: seed).Test.Numbers("n");

        var (first, again, other) = (Test(1), Test(1), Test(2));
        Assert.That(first, Is.EqualTo(again));
        Assert.That(first, Is.Not.EqualTo(other));
        Assert.That(first, Is.Ordered);
    }

    [Test]
    public void Create_BadArguments_SayWhatToDo()
    {
        Assert.That(() => TrainTestSplit.Create(Numbered(10), 1), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("between 0 and 1"));
        Assert.That(() => TrainTestSplit.Create(Numbered(10), stratifyBy: "knd"), Throws.TypeOf<UnknownNameException>().With.Message.Contains("\"kind\""));
        Assert.That(() => TrainTestSplit.Create(Numbered(2), 0.1), Throws.TypeOf<StepException>().With.Message.Contains("without rows"));
    }

    private static Frame Numbered(int rows) =>
        Frame.FromColumns(("n", Enumerable.Range(0, rows).Select(i => (double)i).ToArray()), ("kind", Enumerable.Range(0, rows).Select(i => i % 7 == 0 ? "rare" : i % 2 == 0 ? "a" : "b").ToArray()));
}
