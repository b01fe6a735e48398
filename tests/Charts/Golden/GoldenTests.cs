using System.Text.RegularExpressions;
using Workspace.Charts.Tests.Samples;

namespace Workspace.Charts.Tests.Golden;

public sealed partial class GoldenTests
{
    private static IEnumerable<string> Names => Gallery.Charts.Select(c => c.Name);

    [TestCaseSource(nameof(Names))]
    public void Svg_GalleryChart_IsAsItWas(string name) =>
        GoldenFile.Verify(name + ".svg", Normalised(Gallery.Charts.Single(c => c.Name == name).Make().ToSvg()));

    // Long runs of points and packed pixels would make the files large and say nothing to a reader.
    private static string Normalised(string svg)
    {
        var lines = Bitmap().Replace(svg, "base64,…").Split('\n');
        var circles = lines.Count(l => l.StartsWith("<circle", StringComparison.Ordinal));
        if (circles <= 100) return string.Join('\n', lines);
        var seen = 0;
        return string.Join('\n', lines.Where(l => !l.StartsWith("<circle", StringComparison.Ordinal) || seen++ < 20)) + $"<!-- {circles} circles, 20 shown -->\n";
    }

    [GeneratedRegex("base64,[A-Za-z0-9+/=]+")]
    private static partial Regex Bitmap();
}
