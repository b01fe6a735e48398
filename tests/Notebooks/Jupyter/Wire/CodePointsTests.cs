using FsCheck;
using FsCheck.Fluent;
using Workspace.Notebooks.Jupyter.Wire;

namespace Workspace.Notebooks.Tests.Jupyter.Wire;

[TestFixture]
public class CodePointsTests
{
    [TestCase("abc", 2, 2)]
    [TestCase("😀bc", 1, 2)]
    [TestCase("a😀b😀", 4, 6)]
    [TestCase("é", 1, 1)]
    [TestCase("ab", 9, 2)]
    [TestCase("ab", -1, 0)]
    public void ToUtf16_Position_CountsPairsAsOne(string text, int codePoints, int expected) =>
        Assert.That(CodePoints.ToUtf16(text, codePoints), Is.EqualTo(expected));

    [Test]
    public void FromUtf16_OfToUtf16_IsThePosition() => Prop.ForAll<NonNull<string>, NonNegativeInt>((text, position) =>
    {
        var within = Math.Min(position.Get, CodePoints.FromUtf16(text.Get, text.Get.Length));
        return CodePoints.FromUtf16(text.Get, CodePoints.ToUtf16(text.Get, within)) == within;
    }).QuickCheckThrowOnFailure();
}
