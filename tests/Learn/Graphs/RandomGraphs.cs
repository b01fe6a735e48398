using FsCheck;
using FsCheck.Fluent;
using Workspace.Learn.Graphs;
using static TorchSharp.torch;

namespace Workspace.Learn.Tests.Graphs;

/// <summary>A graph with an order in which to number its nodes anew.</summary>
internal sealed record RandomGraph(double[,] Features, (int Source, int Target, int Type)[] Edges, long[] Order)
{
    internal Graph Build() => new(
        tensor(Features),
        tensor((long[])[.. Edges.Select(edge => (long)edge.Source), .. Edges.Select(edge => (long)edge.Target)], [2, Edges.Length]),
        tensor(Edges.Select(edge => (long)edge.Type).ToArray()));

    /// <summary>The same graph whose node i is this one's node Order[i], with its edges in another order.</summary>
    internal RandomGraph Renumber()
    {
        var features = new double[Features.GetLength(0), Features.GetLength(1)];
        for (var node = 0; node < Order.Length; node++)
            for (var column = 0; column < features.GetLength(1); column++) features[node, column] = Features[Order[node], column];
        int New(int old) => Array.IndexOf(Order, old);
        return this with { Features = features, Edges = [.. Edges.Reverse().Select(edge => (New(edge.Source), New(edge.Target), edge.Type))] };
    }
}

internal static class RandomGraphs
{
    internal static Arbitrary<RandomGraph> Arbitrary(int features, int types) => (
        from nodes in Gen.Choose(1, 12)
        from edgeCount in Gen.Choose(0, 40)
        from numbers in Gen.Choose(-1000, 1000).ArrayOf(nodes * features)
        from edges in (from source in Gen.Choose(0, nodes - 1) from target in Gen.Choose(0, nodes - 1) from type in Gen.Choose(0, types - 1) select (source, target, type)).ArrayOf(edgeCount)
        from order in Gen.Shuffle(Enumerable.Range(0, nodes).Select(node => (long)node).ToArray())
        select new RandomGraph(Matrix(numbers, features), edges, [.. order])).ToArbitrary();

    private static double[,] Matrix(int[] numbers, int columns)
    {
        var result = new double[numbers.Length / columns, columns];
        for (var i = 0; i < numbers.Length; i++) result[i / columns, i % columns] = numbers[i] / 500.0;
        return result;
    }
}
