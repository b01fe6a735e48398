using System.Text;
using Workspace.Charts.Tests.Samples;

namespace Workspace.Charts.Tests;

/// <summary>Draws every sample chart into one page under the tests' work folder, to be looked at.</summary>
public sealed class GalleryTests
{
    [Test]
    public void Gallery_AllCharts_DrawsOnePage()
    {
        var page = new StringBuilder("<!doctype html><meta charset=\"utf-8\"><title>Charts</title>\n<body style=\"margin:16px;background:#eef1f4;display:flex;flex-wrap:wrap;gap:16px\">\n");

        foreach (var (_, make) in Gallery.Charts) page.AppendLine(make().ToSvg());

        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "gallery.html");
        File.WriteAllText(path, page.ToString());
        TestContext.AddTestAttachment(path);
        Assert.That(page.ToString(), Does.Contain("</svg>"));
    }
}
