using Workspace.Flows.Export;
using Workspace.Flows.Steps;

namespace Workspace.Flows.Tests.Export;

public class CSharpWriterTests
{
    [Test]
    public void Write_Steps_AreTheExpressionsOneWouldType()
    {
        Assert.That(CSharpWriter.Write(new SplitString("a", ":", "b")), Is.EqualTo("""new SplitString("a", ":", Output: "b")"""));
        Assert.That(CSharpWriter.Write(new SplitString("a", ":") { Trim = false }), Is.EqualTo("""new SplitString("a", ":") { Trim = false }"""));
        Assert.That(CSharpWriter.Write(new CastColumns(["a", "b"], ColumnType.Real, FailedCast.Null)), Is.EqualTo("""new CastColumns(["a", "b"], ColumnType.Real, OnFailure: FailedCast.Null)"""));
        Assert.That(CSharpWriter.Write(new CastColumns(["a"], ColumnType.Real)), Is.EqualTo("""new CastColumns(["a"], ColumnType.Real)"""));
        Assert.That(CSharpWriter.Write(new FittedScale(new Scale(ScaleMethod.Robust, ["a"]), [new ColumnScale("a", 1, 0.5)])), Is.EqualTo("""new FittedScale(new Scale(ScaleMethod.Robust, ["a"]), [new ColumnScale("a", 1.0, 0.5)])"""));
    }

    [TestCase("quote \" back \\ line \n tab \t", """
        "quote \" back \\ line \n tab \t"
        """)]
    [TestCase("\u2028\u0085", """
        "\u2028\u0085"
        """)]
    public void Write_AwkwardTexts_AreEscaped(string text, string expected) => Assert.That(CSharpWriter.Write(text), Is.EqualTo(expected));

    [TestCase(1e300, "1E+300")]
    [TestCase(-3, "-3.0")]
    [TestCase(0.1, "0.1")]
    [TestCase(double.NegativeInfinity, "double.NegativeInfinity")]
    [TestCase(double.NaN, "double.NaN")]
    public void Write_Doubles_StayDoubles(double number, string expected) => Assert.That(CSharpWriter.Write(number), Is.EqualTo(expected));
}
