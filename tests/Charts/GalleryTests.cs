using System.Text;
using Workspace.Charts.Tests.Samples;

namespace Workspace.Charts.Tests;

/// <summary>Draws every sample chart into pages under the tests' work folder, to be looked at.</summary>
public sealed class GalleryTests
{
    private const string Head = "<!doctype html><meta charset=\"utf-8\"><title>Charts</title>\n<body style=\"margin:16px;background:#eef1f4;display:flex;flex-wrap:wrap;gap:16px\">\n";

    [Test]
    public void Gallery_AllCharts_DrawsOnePageOfPictures()
    {
        var page = new StringBuilder(Head);

        foreach (var (_, make) in Gallery.Charts) page.AppendLine(make().ToSvg());

        Attach("gallery.html", page.ToString());
        Assert.That(page.ToString(), Does.Contain("</svg>"));
    }

    [Test]
    public void Gallery_AllCharts_WritesOnePageOfFigures()
    {
        var page = new StringBuilder(Head + "<script src=\"plotly.min.js\"></script><pre id=\"problems\"></pre>\n");

        foreach (var (name, make) in Gallery.Charts)
            page.AppendLine($$"""
                <div id="{{name}}"></div><script>{ const figure = {{make().ToPlotlyJson()}};
                for (const p of Plotly.validate(figure.data, figure.layout) ?? []) document.getElementById("problems").append("{{name}}: " + p.msg + "\n");
                Plotly.newPlot("{{name}}", figure.data, figure.layout, {staticPlot: true}); }</script>
                """);

        Attach("gallery-plotly.html", page.ToString());
        Assert.That(page.ToString(), Does.Contain("newPlot"));
    }

    private static void Attach(string name, string text)
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, name);
        File.WriteAllText(path, text);
        TestContext.AddTestAttachment(path);
    }
}
