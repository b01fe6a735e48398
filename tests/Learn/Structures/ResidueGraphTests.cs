using Workspace.Learn.Graphs;
using Workspace.Learn.Structures;
using static TorchSharp.torch;

namespace Workspace.Learn.Tests.Structures;

[TestFixture]
public sealed class ResidueGraphTests
{
    private static readonly float[] Line = [0, 0, 0, 3.8f, 0, 0, 7.6f, 0, 0, 30, 0, 0];

    [Test]
    public void Of_FourResidues_HasOneHotLettersAndEdgesFromTheNearest()
    {
        using var graph = ResidueGraph.Of("AYxM", Line, k: 2);

        var letters = graph.Features.argmax(1).data<long>().ToArray();
        Assert.That(letters, Is.EqualTo(new long[] { 0, 19, 20, 10 }));
        Assert.That(graph.Features.sum(1).data<float>().ToArray(), Is.All.EqualTo(1f));
        Assert.That(graph.Sources.data<long>().ToArray(), Is.EqualTo(new long[] { 0, 1, 1, 0, 2, 1, 3, 2 }));
        Assert.That(graph.Targets.data<long>().ToArray(), Is.EqualTo(new long[] { 0, 0, 1, 1, 2, 2, 3, 3 }));
    }

    [Test]
    public void Of_ResidueWithoutPosition_IsLeftOut()
    {
        float[] places = [.. Line];
        places[4] = float.NaN;

        using var graph = ResidueGraph.Of("AYGM", places, k: 1, includeSelf: false);

        Assert.That(graph.NodeCount, Is.EqualTo(3));
        Assert.That(ResidueGraph.LocatedResidues(places), Is.EqualTo(new[] { 0, 2, 3 }));
        Assert.That(graph.Sources.data<long>().ToArray(), Is.EqualTo(new long[] { 1, 0, 1 }));
    }

    [Test]
    public void Of_NothingToBuildOn_SaysWhy()
    {
        Assert.That(() => ResidueGraph.Of("AYG", Line), Throws.TypeOf<GraphException>().With.Message.Contains("3 residues and there are 12 coordinates"));
        Assert.That(() => ResidueGraph.Of("A", [float.NaN, 0, 0]), Throws.TypeOf<GraphException>().With.Message.Contains("None of the 1 residues"));
        Assert.That(() => ResidueGraph.Of("", []), Throws.TypeOf<GraphException>().With.Message.Contains("None of the 0 residues"));
    }
}
