using Workspace.Charts.Scales;

namespace Workspace.Charts.Tests.Scales;

public sealed class NumberFormatTests
{
    [TestCase(0, "0")]
    [TestCase(1234, "1,234")]
    [TestCase(-1234.5, "−1,234.5")]
    [TestCase(836_219, "836,219")]
    [TestCase(1_250_000, "1.25M")]
    [TestCase(3e9, "3G")]
    [TestCase(0.03125, "0.03125")]
    [TestCase(1.0 / 3, "0.3333")]
    [TestCase(1e-7, "1e−7")]
    [TestCase(double.NaN, "–")]
    [TestCase(double.PositiveInfinity, "∞")]
    public void Value_OfAnySize_ReadsWell(double value, string expected) => Assert.That(NumberFormat.Value(value), Is.EqualTo(expected));
}
