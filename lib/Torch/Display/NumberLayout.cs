using System.Globalization;

namespace TorchSharp;

/// <summary>One way of writing all floating-point numbers of a tensor: whole numbers with a point, four digits, or powers of ten.</summary>
internal sealed class NumberLayout
{
    private const double MostRatio = 1000;
    private const double MostPlain = 1e8;
    private const double LeastPlain = 1e-4;

    private readonly Func<double, string> _write;

    private NumberLayout(Func<double, string> write, IEnumerable<double> measured)
    {
        _write = write;
        Width = measured.Select(value => write(value).Length).DefaultIfEmpty(1).Max();
    }

    /// <summary>Characters that numbers are padded to. Zeros and what is not finite do not count, as in PyTorch.</summary>
    internal int Width { get; }

    /// <summary>Chooses as PyTorch does: powers of ten where the sizes differ by more than 1000 or are very large or very small.</summary>
    internal static NumberLayout For(IReadOnlyCollection<double> values)
    {
        var measured = values.Where(value => double.IsFinite(value) && value != 0).ToList();
        var sizes = measured.Select(Math.Abs).DefaultIfEmpty(1).ToList();
        var (least, most) = (sizes.Min(), sizes.Max());
        var whole = sizes.TrueForAll(size => size == Math.Ceiling(size));
        var powers = most / least > MostRatio || most > MostPlain || (!whole && least < LeastPlain);
        return new NumberLayout(powers ? Powers : whole ? Whole : Digits, measured);
    }

    /// <summary>The text of a number, padded.</summary>
    internal string Text(double value) => _write(value).PadLeft(Width);

    private static string Powers(double value) => Special(value) ?? value.ToString("0.0000e+00", CultureInfo.InvariantCulture);

    private static string Whole(double value) => Special(value) ?? value.ToString("0", CultureInfo.InvariantCulture) + ".";

    private static string Digits(double value) => Special(value) ?? value.ToString("0.0000", CultureInfo.InvariantCulture);

    private static string? Special(double value) => double.IsNaN(value) ? "nan" : double.IsPositiveInfinity(value) ? "inf" : double.IsNegativeInfinity(value) ? "-inf" : null;
}
