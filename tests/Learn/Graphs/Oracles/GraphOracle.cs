using System.Text.Json;
using TorchSharp;
using Workspace.Learn.Graphs;
using static TorchSharp.torch;

namespace Workspace.Learn.Tests.Graphs.Oracles;

/// <summary>Values that PyTorch computed from the papers' formulas, and the graphs they were computed on; <c>make.py</c> wrote them.</summary>
internal static class GraphOracle
{
    internal const int In = 3;
    internal const int Out = 4;
    internal const int Types = 3;

    private static readonly JsonElement Values = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(TestContext.CurrentContext.TestDirectory, "Graphs", "Oracles", "values.json"))).RootElement;

    /// <summary>The two graphs of make.py, side by side.</summary>
    internal static Graph Sample() => new(
        Make(0, 7, In),
        tensor(new long[,] { { 0, 1, 2, 0, 3, 1, 0, 4, 5, 6, 6 }, { 1, 2, 1, 2, 1, 1, 1, 5, 6, 5, 4 } }),
        tensor(new long[] { 0, 1, 2, 0, 0, 1, 2, 1, 1, 0, 0 }),
        tensor(new long[] { 0, 0, 0, 0, 1, 1, 1 }));

    /// <summary>The same numbers as <c>values</c> of make.py.</summary>
    internal static Tensor Make(double start, params long[] shape)
    {
        var count = shape.Aggregate(1L, (product, size) => product * size);
        return tensor(Enumerable.Range(0, (int)count).Select(i => Math.Sin(start + (0.7 * i) + (0.3 * (i % 5)))).ToArray(), shape);
    }

    /// <summary>Fills a module's parameters as make.py does, and makes them Float64.</summary>
    internal static T Filled<T>(T module) where T : nn.Module
    {
        module.to(ScalarType.Float64);
        using var frozen = no_grad();
        foreach (var (parameter, i) in module.parameters().Select((parameter, i) => (parameter, i))) parameter.copy_(Make(i, parameter.shape) * 0.5);
        return module;
    }

    internal static void AssertEqual(string name, Tensor actual)
    {
        var expected = Values.GetProperty(name);
        Assert.That(actual.shape, Is.EqualTo(expected.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64())), name);
        Assert.That(Numbers(actual), Is.EqualTo(expected.GetProperty("values").EnumerateArray().Select(value => value.GetDouble())).Within(1e-12), name);
    }

    internal static double[] Numbers(Tensor tensor) => tensor.detach().to(ScalarType.Float64).data<double>().ToArray();
}
