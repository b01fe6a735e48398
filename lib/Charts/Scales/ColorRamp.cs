using System.Globalization;

namespace Workspace.Charts.Scales;

/// <summary>A continuous scale of colours through evenly spaced stops, mixed in sRGB.</summary>
internal sealed class ColorRamp
{
    private const string Dark = "#1F2933", Light = "#FFFFFF";

    private readonly (byte R, byte G, byte B)[] _stops;

    private ColorRamp(params string[] stops)
    {
        Stops = stops;
        _stops = Array.ConvertAll(stops, Rgb);
    }

    /// <summary>Light to dark blue, for amounts as areas.</summary>
    public static ColorRamp Sequential { get; } = new("#F1F6FB", "#C3DCEF", "#7FB6DC", "#3787C0", "#0F5A98", "#08306B");

    /// <summary>Blue over white to vermilion, for amounts on both sides of zero.</summary>
    public static ColorRamp Diverging { get; } = new("#0B4F8A", "#4C95C9", "#B5D4EA", "#F7F7F5", "#F6C3A4", "#E07B4A", "#A63A0A");

    /// <summary>Dark violet to light green-yellow, for points on white; lightness rises evenly.</summary>
    public static ColorRamp Points { get; } = new("#440154", "#414487", "#2A788E", "#22A884", "#7AD151", "#D2C61E");

    /// <summary>The colours it runs through.</summary>
    public IReadOnlyList<string> Stops { get; }

    /// <summary>The colour at a fraction between 0 and 1.</summary>
    public string At(double fraction)
    {
        var position = Math.Clamp(fraction, 0, 1) * (_stops.Length - 1);
        var i = Math.Min((int)position, _stops.Length - 2);
        var (a, b, t) = (_stops[i], _stops[i + 1], position - i);
        return Hex(Mix(a.R, b.R, t), Mix(a.G, b.G, t), Mix(a.B, b.B, t));
    }

    /// <summary>Dark ink or white, whichever has more contrast with a colour (WCAG 2.1).</summary>
    public static string TextOn(string color)
    {
        var luminance = Luminance(color);
        return (luminance + 0.05) / (Luminance(Dark) + 0.05) > (Luminance(Light) + 0.05) / (luminance + 0.05) ? Dark : Light;
    }

    /// <summary>A pale version of a colour, for areas behind lines of that colour.</summary>
    public static string Tint(string color)
    {
        const double share = 0.28;
        var (r, g, b) = Rgb(color);
        return Hex(Mix(255, r, share), Mix(255, g, share), Mix(255, b, share));
    }

    /// <summary>The channels of a colour written <c>#RRGGBB</c>.</summary>
    public static (byte R, byte G, byte B) Rgb(string hex)
    {
        var value = int.Parse(hex.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return ((byte)(value >> 16), (byte)(value >> 8), (byte)value);
    }

    private static double Luminance(string color)
    {
        var (r, g, b) = Rgb(color);
        return 0.2126 * Linear(r) + 0.7152 * Linear(g) + 0.0722 * Linear(b);
    }

    private static string Hex(byte r, byte g, byte b) => $"#{r:X2}{g:X2}{b:X2}";

    private static double Linear(byte channel)
    {
        var c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }

    private static byte Mix(byte a, byte b, double t) => (byte)Math.Round(a + (b - a) * t);
}
