using System.Globalization;

namespace Workspace.Notebooks.Runner.Checking;

/// <summary>Compares numbers within a relative tolerance, absolutely where both are nearer to zero than it.</summary>
internal sealed class NumberComparer(double tolerance)
{
    public bool AreEqual(double expected, double actual) =>
        expected.Equals(actual) || Math.Abs(expected - actual) <= tolerance * Math.Max(1e-300, Scale(expected, actual));

    public bool AreEqual(ReadOnlySpan<char> expected, ReadOnlySpan<char> actual) =>
        expected.SequenceEqual(actual) || (TryParse(expected, out var e) && TryParse(actual, out var a) && AreEqual(e, a));

    private double Scale(double expected, double actual)
    {
        var largest = Math.Max(Math.Abs(expected), Math.Abs(actual));
        return largest <= tolerance ? 1 : largest;
    }

    private static bool TryParse(ReadOnlySpan<char> text, out double number) =>
        double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out number);
}
