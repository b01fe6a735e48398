using FsCheck;
using FsCheck.Fluent;
using Workspace.Learn.Graphs;
using Workspace.Learn.Graphs.Neighbors;

namespace Workspace.Learn.Tests.Graphs.Neighbors;

[TestFixture]
public sealed class KdTreeTests
{
    // Coordinates on a coarse grid, so that equal points and equal distances are frequent.
    private static readonly Arbitrary<(double[] Points, int Dimensions)> Clouds = (
        from dimensions in Gen.Choose(1, 5)
        from count in Gen.Choose(1, 120)
        from coordinates in Gen.Choose(-6, 6).ArrayOf(count * dimensions)
        select (Array.ConvertAll(coordinates, c => c / 2.0), dimensions)).ToArbitrary();

    [Test]
    public void FindNearest_AnyPlace_EqualsLookingAtEveryPoint() =>
        Prop.ForAll(Clouds, Gen.Choose(-14, 14).ArrayOf(5).ToArbitrary(), (cloud, place) =>
        {
            var tree = new KdTree(cloud.Points, cloud.Dimensions);
            var at = Array.ConvertAll(place[..cloud.Dimensions], c => c / 4.0);
            var (numbers, distances) = (new int[Math.Min(7, tree.Count)], new double[Math.Min(7, tree.Count)]);

            tree.FindNearest(at, numbers, distances);

            var expected = Ranked(cloud.Points, cloud.Dimensions, at).Take(numbers.Length).ToArray();
            return numbers.SequenceEqual(expected.Select(pair => pair.Number)) && distances.SequenceEqual(expected.Select(pair => pair.Distance));
        }).QuickCheckThrowOnFailure();

    [Test]
    public void FindNearestOthers_AnyCloud_EqualsLookingAtEveryPoint() =>
        Prop.ForAll(Clouds, cloud =>
        {
            var tree = new KdTree(cloud.Points, cloud.Dimensions);
            var count = Math.Min(4, tree.Count - 1);

            var found = tree.FindNearestOthers(count);

            return Enumerable.Range(0, tree.Count).All(point =>
                found.AsSpan(point * count, count).SequenceEqual(
                    Ranked(cloud.Points, cloud.Dimensions, cloud.Points.AsSpan(point * cloud.Dimensions, cloud.Dimensions).ToArray())
                        .Where(pair => pair.Number != point).Take(count).Select(pair => pair.Number).ToArray()));
        }).QuickCheckThrowOnFailure();

    [Test]
    public void FindNearestOthers_ThousandsOfEqualPoints_TakesTheSmallestNumbers()
    {
        var tree = new KdTree(new double[3 * 5_000], 3);

        var found = tree.FindNearestOthers(2);

        Assert.That(found[..6], Is.EqualTo(new[] { 1, 2, 0, 2, 0, 1 }));
        Assert.That(found[^2..], Is.EqualTo(new[] { 0, 1 }));
    }

    [Test]
    public void Constructor_BadPoints_SaysWhich()
    {
        Assert.That(() => new KdTree([1, 2, 3], 2), Throws.TypeOf<GraphException>().With.Message.Contains("3 coordinates do not divide"));
        Assert.That(() => new KdTree([1], 0), Throws.TypeOf<GraphException>().With.Message.Contains("0 dimensions"));
        Assert.That(() => new KdTree([1, 2, 3, double.NaN], 2), Throws.TypeOf<GraphException>().With.Message.StartsWith("Coordinate 1 of point 1 is NaN"));
    }

    [Test]
    public void Find_MoreThanThereAre_IsRefused()
    {
        var tree = new KdTree([1, 2, 3], 1);

        Assert.That(() => tree.FindNearestOthers(3), Throws.TypeOf<GraphException>().With.Message.Contains("each of 3 points has 2 others"));
        Assert.That(() => tree.FindNearest([0], new int[4], new double[4]), Throws.TypeOf<GraphException>().With.Message.Contains("of 3 points"));
        Assert.That(() => tree.FindNearest([0, 0], new int[1], new double[1]), Throws.TypeOf<GraphException>().With.Message.Contains("2 coordinates and the points have 1"));
    }

    [Test]
    public void Find_NoPoints_FindsNothing()
    {
        var tree = new KdTree([], 3);

        Assert.That(tree.FindNearestOthers(0), Is.Empty);
        Assert.That(() => tree.FindNearest([0, 0, 0], [], []), Throws.Nothing);
    }

    private static IEnumerable<(int Number, double Distance)> Ranked(double[] points, int dimensions, double[] place) =>
        Enumerable.Range(0, points.Length / dimensions)
            .Select(number => (number, place.Select((c, d) => (points[(number * dimensions) + d] - c) * (points[(number * dimensions) + d] - c)).Sum()))
            .OrderBy(pair => pair.Item2).ThenBy(pair => pair.number);
}
