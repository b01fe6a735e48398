using System.Globalization;

namespace Workspace.Frames;

/// <summary>A span of the calendar: months and days vary in length, so the three parts stay apart.</summary>
/// <param name="Months">Whole months; a year is 12.</param>
/// <param name="Days">Whole days.</param>
/// <param name="Microseconds">The rest, in millionths of a second.</param>
public readonly record struct Interval(int Months, int Days, long Microseconds)
{
    /// <summary>The parts as text, such as <c>2 months 3 days 01:30:00</c>.</summary>
    /// <returns>The text, in invariant culture.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Months} months {Days} days {TimeSpan.FromMicroseconds(Microseconds):c}");
}
