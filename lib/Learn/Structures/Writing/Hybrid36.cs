using System.Globalization;

namespace Workspace.Learn.Structures.Writing;

/// <summary>Numbers in a fixed width: decimal while they fit, then with capital letters, then with small ones.</summary>
/// <remarks>Source: R.W. Grosse-Kunstleve, "Hybrid-36", cctbx, 2007.</remarks>
internal static class Hybrid36
{
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <exception cref="ArgumentException">It does not fit.</exception>
    internal static string Text(int value, int width)
    {
        var decimalText = value.ToString(CultureInfo.InvariantCulture);
        if (decimalText.Length <= width) return decimalText.PadLeft(width);
        var (power, ten) = (1, 10);
        for (var i = 1; i < width; i++) (power, ten) = (power * 36, ten * 10);
        var rest = value - (long)ten;
        var letters = 26L * power;
        if (rest < 0 || rest >= 2 * letters) throw new ArgumentException($"{value} does not fit into {width} columns. Use {nameof(MmcifWriter)}.", nameof(value));
        var text = Base36((rest % letters) + (10L * power), width);
        return rest < letters ? text : text.ToLowerInvariant();
    }

    private static string Base36(long value, int width) => string.Create(width, value, (span, rest) =>
    {
        for (var i = span.Length - 1; i >= 0; i--, rest /= 36) span[i] = Digits[(int)(rest % 36)];
    });
}
