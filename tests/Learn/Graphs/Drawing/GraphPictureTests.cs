using System.Xml.Linq;
using Workspace.Core.Display;
using Workspace.Learn.Graphs;
using Workspace.Learn.Graphs.Drawing;
using static TorchSharp.torch;
using static Workspace.Learn.Tests.Graphs.Oracles.GraphOracle;

namespace Workspace.Learn.Tests.Graphs.Drawing;

[TestFixture]
public sealed class GraphPictureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    // A ring of four with a loop, an edge both ways, and a node that nothing joins.
    private static Graph Ring() => new(ones(5, 1), tensor(new long[,] { { 0, 1, 2, 3, 0, 1 }, { 1, 2, 3, 0, 0, 0 } }));

    [Test]
    public void Draw_Values_ColoursFromPaleToDark()
    {
        using var scope = NewDisposeScope();
        using var graph = Ring();

        var picture = GraphPicture.Draw(graph, tensor(new[] { 0.1, 0.5, 0.3, 0.1, 0.0 }), new GraphPictureOptions { Title = "p < 1" });
        var svg = XDocument.Parse(picture.ToSvg()).Root!;

        Assert.That(svg.Descendants(Svg + "line").Count(), Is.EqualTo(4));
        var fills = svg.Descendants(Svg + "circle").Select(circle => (string)circle.Attribute("fill")!).ToList();
        Assert.That(fills, Has.Count.EqualTo(5));
        Assert.That((fills[4], fills[1]), Is.EqualTo(("#fff0e8", "#7e0814")));
        Assert.That(svg.Elements(Svg + "text").First().Value, Is.EqualTo("p < 1"));
        Assert.That(picture.ToMimeBundle()[MimeTypes.Text], Is.EqualTo("p < 1: 5 nodes, 4 pairs joined; largest: 1 (0.5), 2 (0.3), 0 (0.1), 3 (0.1), 4 (0)"));
    }

    [Test]
    public void Draw_SameSeed_IsTheSamePicture()
    {
        using var graph = Ring();

        var first = GraphPicture.Draw(graph).ToSvg();

        Assert.That(GraphPicture.Draw(graph).ToSvg(), Is.EqualTo(first));
        Assert.That(GraphPicture.Draw(graph, options: new GraphPictureOptions { Seed = 1 }).ToSvg(), Is.Not.EqualTo(first));
    }

    [Test]
    public void Place_TwoCliques_StandApart()
    {
        var edges = new List<(int, int)>();
        for (var i = 0; i < 6; i++) for (var j = 0; j < i; j++) edges.AddRange([(j, i), (j + 6, i + 6)]);
        edges.Add((0, 6));

        var places = SpringLayout.Place(12, edges, 300, seed: 2);

        double Mean(IEnumerable<(int, int)> pairs) => pairs.Average(pair => Math.Sqrt(Math.Pow(places[pair.Item1].X - places[pair.Item2].X, 2) + Math.Pow(places[pair.Item1].Y - places[pair.Item2].Y, 2)));
        var between = from i in Enumerable.Range(0, 6) from j in Enumerable.Range(6, 6) select (i, j);
        Assert.That(Mean(between), Is.GreaterThan(1.5 * Mean(edges.SkipLast(1))));
    }

    [Test]
    public void Draw_OneNode_StandsInTheMiddle()
    {
        using var graph = new Graph(ones(1, 1), zeros(2, 0, int64));

        var circle = XDocument.Parse(GraphPicture.Draw(graph, options: new GraphPictureOptions { Size = 100, Labels = ["<A>"] }).ToSvg()).Descendants(Svg + "circle").Single();

        Assert.That((string)circle.Attribute("cx")!, Is.EqualTo("50"));
        Assert.That(circle.Value, Is.EqualTo("<A>"));
    }

    [Test]
    public void Draw_WhatCannotBeDrawn_SaysWhy()
    {
        using var scope = NewDisposeScope();
        using var two = Sample();
        using var large = new Graph(ones(2_001, 1), zeros(2, 0, int64));
        using var ring = Ring();

        Assert.That(() => GraphPicture.Draw(two), Throws.TypeOf<GraphException>().With.Message.Contains("graph.Split()"));
        Assert.That(() => GraphPicture.Draw(large), Throws.TypeOf<GraphException>().With.Message.Contains("2001 nodes"));
        Assert.That(() => GraphPicture.Draw(ring, ones(4)), Throws.TypeOf<GraphException>().With.Message.Contains("[5]"));
        Assert.That(() => GraphPicture.Draw(ring, options: new GraphPictureOptions { Labels = ["a"] }), Throws.TypeOf<GraphException>().With.Message.Contains("1 labels"));
        Assert.That(() => GraphPicture.Draw(ring, options: new GraphPictureOptions { Size = 5 }), Throws.TypeOf<GraphException>().With.Message.Contains("Size is 5"));
        Assert.That(() => GraphPicture.Draw(ring, options: new GraphPictureOptions { Iterations = -1 }), Throws.TypeOf<GraphException>().With.Message.Contains("Iterations is -1"));
    }
}
