using TorchSharp.Door;
using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Native;

/// <summary>What libtorch refuses comes back as one typed exception.</summary>
[TestFixture]
public class OperatorErrorTests
{
    [Test]
    public void Call_ShapesDoNotFit_NamesOperatorAndBothShapes()
    {
        using var a = zeros(2, 3);
        using var b = zeros(4, 5);

        var error = Assert.Throws<OperatorException>(() => a.mm(b))!;

        Assert.That(error.Operator, Is.EqualTo("aten::mm"));
        Assert.That(error.Arguments, Is.EqualTo(new[] { "Float32[2, 3]", "Float32[4, 5]" }));
        Assert.That(error.Message, Does.StartWith("aten::mm(Float32[2, 3], Float32[4, 5]): ").And.Not.Contains("Exception raised"));
    }

    [Test]
    public void Call_WrongDtype_SaysWhich()
    {
        using var whole = arange(3);

        Assert.That(() => whole.mean(), Throws.TypeOf<OperatorException>().With.Message.Contains("Int64[3]"));
    }

    [Test]
    public void Call_OperatorThatDoesNotExist_ListsTheNearest()
    {
        var missing = new Operator("matmull");

        var error = Assert.Throws<UnknownOperatorException>(() => missing.Call(zeros(1)))!;

        Assert.That(error.Nearest, Does.Contain("aten::matmul"));
    }

    [Test]
    public void Call_DisposedTensor_SaysSo()
    {
        var a = zeros(2);
        a.Dispose();

        Assert.That(() => a.exp(), Throws.InvalidOperationException.With.Message.Contains("disposed"));
    }

    [Test]
    public void Call_AfterAnError_WorksAgain()
    {
        using var a = ones(2, 3);
        Assert.Throws<OperatorException>(() => a.mm(a));

        Assert.That(a.sum().item<float>(), Is.EqualTo(6f));
    }

    [Test]
    public void Call_ManyTensorsInOneList_OutgrowsTheStackAndWorks()
    {
        using var scope = NewDisposeScope();
        var parts = Enumerable.Range(0, 500).Select(i => full(1, i, int64)).ToList();

        Assert.That(cat(parts).sum().item<long>(), Is.EqualTo(499 * 500 / 2));
    }

    [Test]
    public void Operators_OfThisLibtorch_AreKnown() => Assert.That(TorchInstallation.Operators, Has.Count.GreaterThan(1000));

    [Test]
    public void Aten_EveryOperatorTheLibraryCalls_Exists()
    {
        var existing = DoorLibrary.OperatorNames().ToHashSet();
        var called = typeof(Aten).GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic).Select(field => ((Operator)field.GetValue(null)!).FullName);

        Assert.That(called.Where(name => !existing.Contains(name)), Is.Empty);
    }
}
