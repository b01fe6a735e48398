using Workspace.Core.Display;
using Workspace.Core.Progress;

namespace Workspace.Core.Tests.Progress;

[TestFixture]
public class ProgressReportTests
{
    [TestCase(1, 4.0, 0.25)]
    [TestCase(9, 4.0, 1.0)]
    [TestCase(0, 0.0, 1.0)]
    public void Share_TotalKnown_StaysWithinOne(double done, double total, double expected) =>
        Assert.That(new ProgressReport("Training", done, total).Share, Is.EqualTo(expected).Within(1e-12));

    [Test]
    public void ToMimeBundle_DetailWithMarkup_IsEscaped()
    {
        var bundle = new ProgressReport("Training", 1, 4, "loss < 1").ToMimeBundle();

        Assert.That(bundle[MimeTypes.Text], Is.EqualTo("Training 25 %: loss < 1"));
        Assert.That(bundle[MimeTypes.Html], Is.EqualTo("<div>Training <progress max=\"1\" value=\"0.25\"></progress> loss &lt; 1</div>"));
    }

    [Test]
    public void ToMimeBundle_TotalUnknown_ShowsABarWithoutValue()
    {
        var report = new ProgressReport("Reading", 7);

        Assert.That(report.Share, Is.Null);
        Assert.That(report.ToString(), Is.EqualTo("Reading"));
        Assert.That(report.ToMimeBundle()[MimeTypes.Html], Does.Contain("<progress max=\"1\"></progress>"));
    }
}
