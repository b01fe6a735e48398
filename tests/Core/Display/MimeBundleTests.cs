using System.Text.Json.Nodes;
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
    public void Only_SomeTypes_KeepsTheirMetadataAndThePlainText()
    {
        var bundle = new MimeBundle("plain").With(MimeTypes.Html, "<b>rich</b>").With(MimeTypes.Png, new byte[] { 1 })
            .WithMetadata(MimeTypes.Html, new JsonObject { ["isolated"] = true }).WithMetadata(MimeTypes.Png, new JsonObject { ["width"] = 64 });

        var kept = bundle.Only(MimeTypes.Png, "no/such");

        Assert.That(kept.Keys, Is.EqualTo(new[] { MimeTypes.Text, MimeTypes.Png }));
        Assert.That(kept.Metadata.ToJsonString(), Is.EqualTo("""{"image/png":{"width":64}}"""));
    }

    [Test]
    public void With_SameTypeTwice_KeepsTheLast() =>
        Assert.That(new MimeBundle("a").With(MimeTypes.Text, "b")[MimeTypes.Text], Is.EqualTo("b"));
}
