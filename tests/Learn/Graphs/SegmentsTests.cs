using FsCheck;
using FsCheck.Fluent;
using TorchSharp;
using Workspace.Learn.Graphs;
using static TorchSharp.torch;
using static Workspace.Learn.Tests.Graphs.Oracles.GraphOracle;

namespace Workspace.Learn.Tests.Graphs;

[TestFixture]
public sealed class SegmentsTests
{
    private static readonly Arbitrary<(long[] Index, double[] Values)> Rows = (
        from rows in Gen.Choose(0, 30)
        from index in Gen.Choose(0, 5).ArrayOf(rows)
        from values in Gen.Choose(-20, 20).ArrayOf(rows)
        select (Array.ConvertAll(index, i => (long)i), Array.ConvertAll(values, v => v / 4.0))).ToArbitrary();

    [Test]
    public void Reductions_AnyRows_EqualLoops() =>
        Prop.ForAll(Rows, data =>
        {
            using var scope = NewDisposeScope();
            var (index, values) = (tensor(data.Index), tensor(data.Values));
            double[] Loop(Func<double[], double> reduce) =>
                [.. Enumerable.Range(0, 7).Select(segment => data.Values.Where((_, row) => data.Index[row] == segment).ToArray()).Select(rows => rows.Length == 0 ? 0 : reduce(rows))];

            return Same(Segments.Sum(values, index, 7), Loop(rows => rows.Sum()))
                && Same(Segments.Mean(values, index, 7), Loop(rows => rows.Average()))
                && Same(Segments.Max(values, index, 7), Loop(rows => rows.Max()))
                && Same(Segments.Count(index, 7, ScalarType.Float64), Loop(rows => rows.Length));
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Softmax_AnyRows_AddsUpToOneInSegmentsAndKeepsTheOrder() =>
        Prop.ForAll(Rows, data =>
        {
            using var scope = NewDisposeScope();
            var (index, values) = (tensor(data.Index), tensor(data.Values));

            var shares = Segments.Softmax(values, index, 7);

            var expected = data.Values.Select((value, row) => Math.Exp(value) / data.Values.Where((_, other) => data.Index[other] == data.Index[row]).Sum(Math.Exp)).ToArray();
            return Same(shares, expected);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Softmax_ShiftedSegments_NeitherOverflowNorVanish()
    {
        using var scope = NewDisposeScope();

        var shares = Segments.Softmax(tensor(new[] { 1000f, 1000f, -1000f, -1000f }), tensor(new long[] { 0, 0, 1, 1 }), 2);

        Assert.That(Numbers(shares), Is.EqualTo(new[] { 0.5, 0.5, 0.5, 0.5 }).Within(1e-7));
    }

    [Test]
    public void Max_SeveralColumns_TakesEachByItself()
    {
        using var scope = NewDisposeScope();
        var values = tensor(new double[,] { { 1, 9 }, { 5, 2 }, { 3, 3 } }, requires_grad: true);

        var largest = Segments.Max(values, tensor(new long[] { 1, 1, 0 }), 2);
        (largest * tensor(new double[,] { { 1, 2 }, { 3, 4 } })).sum().backward();

        Assert.That(Numbers(largest), Is.EqualTo(new double[] { 3, 3, 5, 9 }));
        Assert.That(Numbers(values.grad!), Is.EqualTo(new double[] { 0, 4, 3, 0, 1, 2 }));
    }

    private static bool Same(Tensor actual, double[] expected) => Numbers(actual).Zip(expected).All(pair => Math.Abs(pair.First - pair.Second) < 1e-9) && actual.numel() == expected.Length;
}
