using System.Text.Json;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Display;

/// <summary>Tensors look as PyTorch writes them.</summary>
[TestFixture]
public class ReprTests
{
    // Oracles/make.py has the same list.
    private static readonly Func<Tensor>[] Tensors =
    [
        () => tensor(new[] { 1.5f, -2, 3 }),
        () => tensor(new[] { 1f, 2, 3 }),
        () => tensor(new long[,] { { 1, 200 }, { 3, 4 } }),
        () => tensor(new[] { true, false }),
        () => tensor(new[] { 1e-5f, 1, 1e5f }),
        () => arange(2000).view(2, 1000).to_type(float32) / 7,
        () => zeros(2, 2, 2),
        () => tensor(3.0, float64),
        () => zeros(0),
        () => tensor(new[] { 1f, 2 }, requires_grad: true),
        () => tensor(new[] { float.NaN, 1, float.PositiveInfinity }),
        () => zeros([2, 0], int32),
        () => tensor(new[] { 1f, 2 }, requires_grad: true).exp(),
        () => tensor(new[] { 0.5f, 0.25f }).to_type(float16),
        () => tensor(new byte[] { 1, 2 }),
        () => arange(30).to_type(float32),
        () => tensor(new[] { 1e10, 1 }),
        () => zeros(1100).to_type(int64),
        () => eye(3).t(),
        () => tensor(-0.0f),
    ];

    private static readonly string[] Expected = JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "Oracles", "reprs.json")))!;

    private static IEnumerable<int> Places => Enumerable.Range(0, Tensors.Length);

    [Test]
    public void Tensors_AsManyAsTheOracles_AreThere() => Assert.That(Expected, Has.Length.EqualTo(Tensors.Length));

    [TestCaseSource(nameof(Places))]
    public void ToString_AnyTensor_IsPyTorchsRepr(int place)
    {
        using var scope = NewDisposeScope();

        Assert.That(Tensors[place]().ToString(), Is.EqualTo(Expected[place]));
    }

    [Test]
    public void ToString_Disposed_SaysSo()
    {
        var a = zeros(2);
        a.Dispose();

        Assert.That(a.ToString(), Is.EqualTo("tensor(disposed)"));
        Assert.That(a.ToMimeBundle()["text/html"], Is.EqualTo("<pre>tensor(disposed)</pre>"));
    }

    [Test]
    public void ToMimeBundle_SmallMatrix_IsATable()
    {
        using var a = tensor(new[,] { { 1.5f, 2 }, { 3, 4 } });

        var html = a.ToMimeBundle()["text/html"];

        Assert.That(html, Does.Contain("float32 [2 &#215; 2]").And.Contain("1.5").And.Contain("<table>"));
    }

    [Test]
    public void ToMimeBundle_LargeTensor_IsItsTextShortened()
    {
        using var a = zeros(300, 300);

        var html = a.ToMimeBundle()["text/html"];

        Assert.That(html, Does.Contain("...").And.Contain("float32 [300 &#215; 300]"));
        Assert.That(html.ToString(), Has.Length.LessThan(5000));
    }
}
