namespace Workspace.Frames.Expressions;

/// <content>Dates and times.</content>
public sealed partial class Expression
{
    /// <summary>The year.</summary>
    /// <returns>A whole number.</returns>
    public Expression Year() => Call("year");

    /// <summary>The month, 1 to 12.</summary>
    /// <returns>A whole number.</returns>
    public Expression Month() => Call("month");

    /// <summary>The day of the month, from 1.</summary>
    /// <returns>A whole number.</returns>
    public Expression Day() => Call("day");

    /// <summary>The hour, 0 to 23.</summary>
    /// <returns>A whole number.</returns>
    public Expression Hour() => Call("hour");

    /// <summary>The minute, 0 to 59.</summary>
    /// <returns>A whole number.</returns>
    public Expression Minute() => Call("minute");

    /// <summary>The day of the week, from 1 for Monday to 7 for Sunday.</summary>
    /// <returns>A whole number.</returns>
    public Expression DayOfWeek() => Call("isodow");

    /// <summary>The day of the year, from 1.</summary>
    /// <returns>A whole number.</returns>
    public Expression DayOfYear() => Call("dayofyear");

    /// <summary>The time cut down to the start of its year, month, day, hour or the like.</summary>
    /// <param name="unit">The unit: <c>year</c>, <c>quarter</c>, <c>month</c>, <c>week</c>, <c>day</c>, <c>hour</c>, <c>minute</c>, <c>second</c>.</param>
    /// <returns>A date or time.</returns>
    public Expression Truncate(string unit) => new(new FunctionCall("date_trunc", new Literal(unit), Node));

    /// <summary>The text read as a date and time.</summary>
    /// <param name="format">The format in strptime's letters, such as <c>%d.%m.%Y</c>. A text that does not fit becomes missing.</param>
    /// <returns>A date and time.</returns>
    public Expression ParseTime(string format) => Call("try_strptime", new Literal(format));

    /// <summary>The date or time as text.</summary>
    /// <param name="format">The format in strftime's letters, such as <c>%Y-%m</c>.</param>
    /// <returns>A text.</returns>
    public Expression FormatTime(string format) => Call("strftime", new Literal(format));
}
