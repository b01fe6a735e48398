using System.Globalization;

namespace TorchSharp;

/// <summary>One way of writing all floating-point numbers of a tensor: whole numbers with a point, four digits, or powers of ten.</summary>
internal sealed class NumberLayout
{
    private readonly Func<double, string> _write;
    private readonly int _width;

    private NumberLayout(Func<double, string> write, IEnumerable<double> values)
    {
        _write = write;
        _width = values.Select(value => write(value).Length).DefaultIfEmpty(0).Max();
    }

    /// <summary>Chooses as PyTorch does: powers of ten where the sizes differ by more than 1000 or are very large or very small.</summary>
    internal static NumberLayout For(double[] values)
    {
        var sizes = values.Where(value => double.IsFinite(value) && value != 0).Select(Math.Abs).ToList();
        if (sizes.Count == 0) return new NumberLayout(value => Special(value) ?? "0.", values);
        var (least, most) = (sizes.Min(), sizes.Max());
        if (values.Where(double.IsFinite).All(value => value == Math.Ceiling(value)))
            return most / least > 1000 || most > 1e8 ? new NumberLayout(Powers, values) : new NumberLayout(value => Special(value) ?? value.ToString("0.", CultureInfo.InvariantCulture) + ".", values);
        return most / least > 1000 || most > 1e8 || least < 1e-4 ? new NumberLayout(Powers, values) : new NumberLayout(value => Special(value) ?? value.ToString("0.0000", CultureInfo.InvariantCulture), values);
    }

    /// <summary>The texts of numbers by their places.</summary>
    internal Func<long, string> Over(Func<long, double> read) => i => _write(read(i)).PadLeft(_width);

    private static string Powers(double value) => Special(value) ?? value.ToString("0.0000e+00", CultureInfo.InvariantCulture);

    private static string? Special(double value) => double.IsNaN(value) ? "nan" : double.IsPositiveInfinity(value) ? "inf" : double.IsNegativeInfinity(value) ? "-inf" : null;
}
