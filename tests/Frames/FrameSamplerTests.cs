using static Workspace.Frames.Expressions.Expressions;

namespace Workspace.Frames.Tests;

public sealed class FrameSamplerTests
{
    private static Frame Thousand() => Frame.FromColumns(
        ("i", Enumerable.Range(0, 1000).ToArray()),
        ("c", Enumerable.Range(0, 1000).Select(i => i % 10 == 0 ? "rare" : "common").ToArray()));

    [Test]
    public void FirstK_Count_TakesTheFirst() => Assert.That(Thousand().Sample.FirstK(3).Texts("i"), Is.EqualTo("0 1 2"));

    [Test]
    public void Random_Count_TakesThatManyInOrder()
    {
        var taken = Thousand().Sample.Random(100, seed: 1).ToArray<int>("i");

        Assert.That(taken, Has.Length.EqualTo(100).And.Ordered.And.Unique);
        Assert.That(taken.Average(), Is.EqualTo(499.5).Within(100));
    }

    [Test]
    public void Random_SameSeed_TakesTheSameRows()
    {
        var (first, again, other) = (Thousand().Sample.Random(0.1, seed: 7), Thousand().Sample.Random(0.1, seed: 7), Thousand().Sample.Random(0.1, seed: 8));

        Assert.That(first.CountRows(), Is.EqualTo(100));
        Assert.That(again.ToArray<int>("i"), Is.EqualTo(first.ToArray<int>("i")));
        Assert.That(other.ToArray<int>("i"), Is.Not.EqualTo(first.ToArray<int>("i")));
    }

    [Test]
    public void Stratified_Fraction_KeepsTheProportions()
    {
        var sample = Thousand().Sample.Stratified("c", 0.2, seed: 3);

        Assert.That(sample.ColumnNames, Is.EqualTo(new[] { "i", "c" }));
        Assert.That(sample.GroupBy("c").Count().OrderBy("c").Texts("n"), Is.EqualTo("180 20"));
    }

    [Test]
    public void Random_FrameWithAColumnOfThatName_KeepsIt() =>
        Assert.That(Thousand().Rename(("i", "__row")).Sample.Random(0.5, seed: 1).ColumnNames, Is.EqualTo(new[] { "__row", "c" }));

    [Test]
    public void Random_FractionAboveOne_IsRefused() => Assert.That(() => Thousand().Sample.Random(1.5, seed: 1), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void Random_OfAFilteredFrame_TakesItsRows() => Assert.That(Thousand().Filter(Col("i") < 10).Sample.Random(50, seed: 1).CountRows(), Is.EqualTo(10));
}
