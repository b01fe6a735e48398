using System.Net;
using Workspace.Checking;
using Workspace.Core.Display;

namespace Workspace.Tests;

[TestFixture]
public class ChecksTests
{
    [Test]
    public void Verify_AllHold_ShowsThem()
    {
        var checks = new Checks().Near("rows", 1000, 1000).Near("share", 0.7001, 0.7, 0.001).Between("F1", 0.8, 0.7, 0.9).SameSet("top", ["b", "a"], ["a", "b"]).True("replayed", true);

        Assert.That(checks.Verify().Count, Is.EqualTo(5));
        Assert.That(WebUtility.HtmlDecode((string)checks.ToMimeBundle()[MimeTypes.Html]), Does.Contain("0.7 ± 0.001").And.Not.Contain("✗"));
    }

    [Test]
    public void Verify_SomeFail_ListsAllThatFail() =>
        Assert.That(() => new Checks().Near("rows", 999, 1000).True("replayed", false).Near("none", null, 1).Near("fine", 1, 1).Verify(),
            Throws.TypeOf<CheckFailedException>()
                .With.Message.StartsWith("3 of 4 checks do not hold").And.Message.Contains("rows: expected 1000, got 999").And.Message.Contains("none: expected 1, got nothing"));

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Near_NotFinite_NeverHolds(double value) =>
        Assert.That(() => new Checks().Near("x", value, 1, 0.5).Verify(), Throws.TypeOf<CheckFailedException>());

    [Test]
    public void ToMimeBundle_EvilText_IsEncoded() =>
        Assert.That((string)new Checks().True("<script>", true).ToMimeBundle()[MimeTypes.Html], Does.Not.Contain("<script>"));
}
