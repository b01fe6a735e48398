using System.Globalization;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Workspace.Charts.Rendering;
using Workspace.Charts.Tests.Samples;

namespace Workspace.Charts.Tests.Rendering;

public sealed class SvgTests
{
    private const string Evil = "</text><script>alert('1')</script> & \"q\" \0\u0001\uFFFE ]]> \uD800";

    private static IEnumerable<string> Names => Gallery.Charts.Select(c => c.Name);

    [TestCaseSource(nameof(Names))]
    public void ToSvg_GalleryChart_IsAccessibleXmlWithFiniteNumbers(string name)
    {
        var svg = Make(name).ToSvg();

        var root = XDocument.Parse(svg).Root!;
        Assert.That((string?)root.Attribute("role"), Is.EqualTo("img"));
        Assert.That(root.Elements().First().Name.LocalName, Is.EqualTo("title"));
        Assert.That((string)root.Elements().ElementAt(1), Does.EndWith("."));
        Assert.That(svg, Does.Not.Contain("NaN").And.Not.Contain("∞").And.Not.Contain(" id="));
    }

    [TestCaseSource(nameof(Names))]
    public void ToSvg_GalleryChart_IsTheSameEachTime(string name)
    {
        var first = Make(name).ToSvg();

        var second = Make(name).ToSvg();

        Assert.That(second, Is.EqualTo(first));
    }

    [TestCaseSource(nameof(Names))]
    public void ToSvg_GalleryChart_KeepsStraightTextsApartAndInside(string name)
    {
        var root = XDocument.Parse(Make(name).ToSvg()).Root!;
        var width = (double)root.Attribute("width")!;
        var boxes = root.Descendants().Where(e => e.Name.LocalName == "text" && e.Attribute("transform") is null).Select(Box).ToArray();

        Assert.That(boxes, Has.All.Matches<(string Text, double Left, double Right, double Y, double Size)>(b => b.Left >= -2 && b.Right <= width + 2));
        for (var i = 0; i < boxes.Length; i++)
            for (var j = i + 1; j < boxes.Length; j++)
                Assert.That(Overlap(boxes[i], boxes[j]), Is.False, $"{boxes[i]} and {boxes[j]}");
    }

    [Test]
    public void ToSvg_EvilLabels_StayText()
    {
        var table = new MemoryTable().With(Evil, Evil, "b").With("n", 1.0, 2.0).With("facet", Evil, Evil);

        foreach (var chart in (Chart[])[
            Chart.Bar(table, Evil, "n", color: Evil, facet: "facet"), Chart.Pie(table, Evil), Chart.Table(table), Chart.Box(table, Evil, "n"),
            Chart.Line(table, Evil, "n"), Chart.HeatMap(new double[,] { { 1 } }, [Evil], [Evil]), Chart.Histogram(table, "n").Title(Evil)])
        {
            var svg = chart.ToSvg();

            Assert.That(XDocument.Parse(svg).Descendants().Select(e => e.Name.LocalName), Does.Not.Contain("script"));
            Assert.That((string)chart.ToMimeBundle()["text/html"], Does.Not.Contain("<script"));
        }
    }

    [Test]
    public void Escape_AnyText_ParsesBack() => Prop.ForAll<string>(text =>
        text is null || XElement.Parse($"<a b=\"{Markup.Escape(text)}\">{Markup.Escape(text)}</a>").Value.Length <= text.Length).QuickCheckThrowOnFailure();

    [Test]
    public void Wrap_AnyText_FitsTheRoom() => Prop.ForAll<string, byte>((text, room) =>
        text is null || FontMetrics.Wrap(text, 12, 40 + room, 3).All(line => FontMetrics.Width(line, 12) <= 41 + room)).QuickCheckThrowOnFailure();

    private static Chart Make(string name) => Gallery.Charts.Single(c => c.Name == name).Make();

    private static (string Text, double Left, double Right, double Y, double Size) Box(XElement text)
    {
        var size = text.AncestorsAndSelf().Select(e => e.Attribute("font-size")).OfType<XAttribute>().Select(a => double.Parse(a.Value, CultureInfo.InvariantCulture)).First();
        // The metrics allow for wider fonts; what must not collide is the text as it is.
        var width = FontMetrics.Width(text.Value, size, text.Attribute("font-weight") is not null) / 1.04;
        var x = (double)text.Attribute("x")!;
        var left = (string?)text.Attribute("text-anchor") switch { "middle" => x - width / 2, "end" => x - width, _ => x };
        return (text.Value, left, left + width, (double)text.Attribute("y")!, size);
    }

    // Letters without their line spacing are about 0.75 of the font size high.
    private static bool Overlap((string Text, double Left, double Right, double Y, double Size) a, (string Text, double Left, double Right, double Y, double Size) b) =>
        a.Left < b.Right && b.Left < a.Right && a.Y - a.Size * 0.75 < b.Y && b.Y - b.Size * 0.75 < a.Y;
}
