using TorchSharp;
using Workspace.Learn.Graphs;
using Workspace.Learn.Graphs.Neighbors;
using static TorchSharp.torch;

namespace Workspace.Learn.Tests.Graphs.Neighbors;

[TestFixture]
public sealed class NeighborGraphTests
{
    [Test]
    public void Edges_PointsOnALine_LeadFromTheNearestToEachPoint()
    {
        using var scope = NewDisposeScope();
        var points = tensor(new double[,] { { 0 }, { 1 }, { 3 }, { 7 } });

        var edges = NeighborGraph.Edges(points, k: 2);

        Assert.That(Pairs(edges), Is.EqualTo(new[] { (1L, 0L), (2L, 0L), (0L, 1L), (2L, 1L), (1L, 2L), (0L, 2L), (2L, 3L), (1L, 3L) }));
    }

    [Test]
    public void Edges_IncludeSelf_CountsThePointAmongTheK()
    {
        using var scope = NewDisposeScope();
        var points = tensor(new double[,] { { 0 }, { 1 }, { 3 } });

        Assert.That(Pairs(NeighborGraph.Edges(points, k: 2, includeSelf: true)), Is.EqualTo(new[] { (0L, 0L), (1L, 0L), (1L, 1L), (0L, 1L), (2L, 2L), (1L, 2L) }));
    }

    [Test]
    public void Edges_FewPoints_JoinAllWithAll()
    {
        using var scope = NewDisposeScope();

        Assert.That(NeighborGraph.Edges(rand(3, 3), k: 10).shape, Is.EqualTo(new long[] { 2, 6 }));
        Assert.That(NeighborGraph.Edges(rand(1, 3), k: 10).shape, Is.EqualTo(new long[] { 2, 0 }));
        Assert.That(NeighborGraph.Edges(zeros(0, 3), k: 1).shape, Is.EqualTo(new long[] { 2, 0 }));
    }

    [TestCase(3, false)]
    [TestCase(3, true)]
    [TestCase(1, true)]
    [TestCase(40, false)]
    public void AllPairs_RandomGraphs_FindsTheSameEdgesAsTheTree(int k, bool includeSelf)
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(3);
        var points = rand(300, 3, float64, generator: generator);
        var graphs = tensor(Enumerable.Range(0, 300).Select(i => i < 7 ? 0L : i < 9 ? 1L : 3L).ToArray());

        var byTree = NeighborGraph.Edges(points, k, graphs, includeSelf);
        var byPairs = AllPairs.Edges(points, k, graphs, includeSelf);

        Assert.That(Pairs(byPairs), Is.EqualTo(Pairs(byTree)));
        Assert.That(graphs.index_select(0, byTree[0]).equal(graphs.index_select(0, byTree[1])), Is.True);
    }

    [Test]
    public void Edges_BadInput_SaysWhat()
    {
        using var scope = NewDisposeScope();

        Assert.That(() => NeighborGraph.Edges(rand(3, 3), 0), Throws.TypeOf<GraphException>().With.Message.Contains("k is 0"));
        Assert.That(() => NeighborGraph.Edges(rand(3), 1), Throws.TypeOf<GraphException>().With.Message.Contains("Float32[3]"));
        Assert.That(() => NeighborGraph.Edges(rand(3, 3), 1, zeros(2, int64)), Throws.TypeOf<GraphException>().With.Message.Contains("here [3]"));
        Assert.That(() => NeighborGraph.Edges(rand(3, 3), 1, tensor(new long[] { 1, 0, 0 })), Throws.TypeOf<GraphException>().With.Message.Contains("falls from 1 to 0 at point 1"));
        Assert.That(() => NeighborGraph.Edges(tensor(new[,] { { 0f, float.NaN } }), 1), Throws.TypeOf<GraphException>().With.Message.Contains("Coordinate 1 of point 0 is NaN"));
        Assert.That(() => AllPairs.Edges(tensor(new[,] { { 0f, float.NaN } }), 1, null, false), Throws.TypeOf<GraphException>().With.Message.Contains("not finite"));
    }

    private static (long Source, long Target)[] Pairs(Tensor edges)
    {
        var numbers = edges.contiguous().data<long>().ToArray();
        return [.. Enumerable.Range(0, numbers.Length / 2).Select(i => (numbers[i], numbers[i + (numbers.Length / 2)]))];
    }
}
