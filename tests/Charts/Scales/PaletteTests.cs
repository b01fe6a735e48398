using Workspace.Charts.Scales;

namespace Workspace.Charts.Tests.Scales;

public sealed class PaletteTests
{
    // Machado, Oliveira and Fernandes 2009, doi:10.1109/TVCG.2009.113: linear-RGB matrices at full severity.
    private static readonly double[][] Protanopia = [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]];
    private static readonly double[][] Deuteranopia = [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]];

    private static readonly double[][][] Eyes = [[[1, 0, 0], [0, 1, 0], [0, 0, 1]], Protanopia, Deuteranopia];

    [TestCaseSource(nameof(Eyes))]
    public void Colors_SeenByAnyEyes_DifferFromEachOther(double[][] eye)
    {
        var seen = Enumerable.Range(0, Palette.Count).Select(i => Lab(Palette.Of(i), eye)).ToArray();

        var nearest = seen.SelectMany((a, i) => seen.Skip(i + 1).Select(b => Distance(a, b))).Min();

        // A difference of 2.3 in CIELAB is just noticeable; side by side in a legend several times that is wanted.
        Assert.That(nearest, Is.GreaterThan(15));
    }

    [Test]
    public void TextOn_AllRampColours_HasReadableContrast()
    {
        foreach (var ramp in (ColorRamp[])[ColorRamp.Sequential, ColorRamp.Diverging])
            for (var i = 0; i <= 20; i++)
            {
                var color = ramp.At(i / 20.0);
                Assert.That(Contrast(color, ColorRamp.TextOn(color)), Is.GreaterThan(3.6), color);
            }
    }

    [Test]
    public void Ramp_Ends_AreItsOuterStops()
    {
        Assert.That(ColorRamp.Sequential.At(0), Is.EqualTo("#F1F6FB"));
        Assert.That(ColorRamp.Sequential.At(1), Is.EqualTo("#08306B"));
    }

    private static double Contrast(string a, string b)
    {
        var (high, low) = (Math.Max(Luminance(a), Luminance(b)), Math.Min(Luminance(a), Luminance(b)));
        return (high + 0.05) / (low + 0.05);
    }

    private static double Luminance(string color)
    {
        var rgb = Linear(color);
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    private static double[] Linear(string color)
    {
        var (r, g, b) = ColorRamp.Rgb(color);
        return [.. ((double[])[r, g, b]).Select(c => c / 255).Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];
    }

    private static double[] Lab(string color, double[][] eye)
    {
        var rgb = Linear(color);
        double[] seen = [.. eye.Select(row => Math.Clamp(row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2], 0, 1))];
        var x = F((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
        var y = F(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
        var z = F((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089);
        return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
    }

    private static double F(double t) => t > 0.008856 ? Math.Cbrt(t) : 7.787 * t + 16.0 / 116;

    private static double Distance(double[] a, double[] b) => Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum());
}
