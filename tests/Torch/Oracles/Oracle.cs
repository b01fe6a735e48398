using System.Text.Json;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Oracles;

/// <summary>Values that PyTorch computed; the <c>make.py</c> beside them wrote them.</summary>
internal sealed class Oracle(string folder, string file)
{
    private readonly JsonElement _cases = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(TestContext.CurrentContext.TestDirectory, folder, file))).RootElement;

    /// <summary>The same input as <c>values</c> of make.py.</summary>
    internal static Tensor Make(double start, params long[] shape)
    {
        var count = shape.Aggregate(1L, (product, size) => product * size);
        var elements = Enumerable.Range(0, (int)count).Select(i => Math.Sin(start + (0.7 * i) + (0.3 * (i % 5)))).ToArray();
        return tensor(elements, shape);
    }

    internal static Tensor Make(params long[] shape) => Make(0, shape);

    /// <summary>Fills a module's parameters as <c>filled</c> of make.py does, and makes them Float64.</summary>
    internal static T Filled<T>(T module) where T : nn.Module
    {
        module.to(ScalarType.Float64);
        using var frozen = no_grad();
        foreach (var (parameter, i) in module.parameters().Select((parameter, i) => (parameter, i))) parameter.copy_(Make(i, parameter.shape) * 0.5);
        return module;
    }

    internal JsonElement Case(string name) => _cases.GetProperty(name);

    internal void Equal(string name, Tensor actual, double tolerance = 1e-9)
    {
        var expected = Case(name);
        Assert.That(actual.shape, Is.EqualTo(expected.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64())), name);
        var values = actual.detach().to_type(ScalarType.Float64).data<double>().ToArray();
        Assert.That(values, Is.EqualTo(expected.GetProperty("values").EnumerateArray().Select(value => value.GetDouble())).Within(tolerance), name);
    }
}
