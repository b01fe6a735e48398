using Workspace.Core.Display;

namespace Workspace.Core.Tests.Display;

[TestFixture]
public class MimeBundleTests
{
    [Test]
    public void With_TwoRepresentations_EnumeratesBoth()
    {
        var bundle = new MimeBundle("plain").With(MimeTypes.Html, "<b>rich</b>");

        Assert.That(bundle.Keys, Is.EqualTo(new[] { MimeTypes.Text, MimeTypes.Html }));
        Assert.That(bundle[MimeTypes.Html], Is.EqualTo("<b>rich</b>"));
    }

    [Test]
    public void With_SameTypeTwice_KeepsTheLast() =>
        Assert.That(new MimeBundle("a").With(MimeTypes.Text, "b")[MimeTypes.Text], Is.EqualTo("b"));
}
