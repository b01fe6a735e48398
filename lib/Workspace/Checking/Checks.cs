using System.Globalization;
using System.Net;
using System.Text;
using Workspace.Core.Display;

namespace Workspace.Checking;

/// <summary>
/// The closing checks of a notebook: every figure that its prose names, compared with what it should be. As the last
/// expression of a cell it shows a table; <see cref="Verify"/> makes the cell fail where a check does not hold.
/// </summary>
public sealed class Checks
{
    private readonly List<(string What, string Expected, string Actual, bool Holds)> _rows = [];

    /// <summary>How many checks were made.</summary>
    public int Count => _rows.Count;

    /// <summary>A number is what it should be.</summary>
    /// <param name="what">What it is, as the prose calls it.</param>
    /// <param name="actual">The number that came out.</param>
    /// <param name="expected">The number it should be.</param>
    /// <param name="tolerance">The largest difference allowed; default 0: exactly.</param>
    /// <returns>These checks, to chain.</returns>
    public Checks Near(string what, double? actual, double expected, double tolerance = 0)
    {
        var text = tolerance == 0 ? Text(expected) : $"{Text(expected)} ± {Text(tolerance)}";
        return Add(what, text, actual is null ? "nothing" : Text(actual.Value), actual is { } value && Math.Abs(value - expected) <= tolerance);
    }

    /// <summary>A number lies in a range.</summary>
    /// <param name="what">What it is.</param>
    /// <param name="actual">The number that came out.</param>
    /// <param name="low">The smallest number allowed.</param>
    /// <param name="high">The largest number allowed.</param>
    /// <returns>These checks, to chain.</returns>
    public Checks Between(string what, double actual, double low, double high) =>
        Add(what, $"{Text(low)} to {Text(high)}", Text(actual), actual >= low && actual <= high);

    /// <summary>A set has exactly these members, in any order.</summary>
    /// <param name="what">What it is.</param>
    /// <param name="actual">The members that came out.</param>
    /// <param name="expected">The members it should have.</param>
    /// <returns>These checks, to chain.</returns>
    public Checks SameSet(string what, IEnumerable<string> actual, IEnumerable<string> expected)
    {
        string Sorted(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal));
        var (left, right) = (Sorted(actual), Sorted(expected));
        return Add(what, right, left, left == right);
    }

    /// <summary>A statement is true.</summary>
    /// <param name="what">The statement.</param>
    /// <param name="holds">Whether it is true.</param>
    /// <returns>These checks, to chain.</returns>
    public Checks True(string what, bool holds) => Add(what, "true", holds ? "true" : "false", holds);

    /// <summary>Ends the checks.</summary>
    /// <returns>These checks, to be shown.</returns>
    /// <exception cref="CheckFailedException">At least one does not hold; all that fail are listed.</exception>
    public Checks Verify()
    {
        var failed = _rows.Where(r => !r.Holds).Select(r => $"{r.What}: expected {r.Expected}, got {r.Actual}").ToList();
        return failed.Count == 0 ? this : throw new CheckFailedException(failed, Count);
    }

    /// <summary>Shows one row per check.</summary>
    /// <returns>Text and HTML.</returns>
    public MimeBundle ToMimeBundle()
    {
        var html = new StringBuilder("<table><thead><tr><th style=\"text-align:left\">check</th><th style=\"text-align:left\">expected</th><th style=\"text-align:left\">found</th><th></th></tr></thead><tbody>");
        foreach (var (what, expected, actual, holds) in _rows)
            html.Append(CultureInfo.InvariantCulture, $"<tr><td style=\"text-align:left\">{WebUtility.HtmlEncode(what)}</td><td style=\"text-align:left\">{WebUtility.HtmlEncode(expected)}</td><td style=\"text-align:left\">{WebUtility.HtmlEncode(actual)}</td><td>{(holds ? "✓" : "✗")}</td></tr>");
        return new MimeBundle(ToString()).With(MimeTypes.Html, html.Append("</tbody></table>").ToString());
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Join('\n', _rows.Select(r => $"{(r.Holds ? "ok  " : "FAIL")} {r.What}: {r.Actual} (expected {r.Expected})"));

    private Checks Add(string what, string expected, string actual, bool holds)
    {
        _rows.Add((what, expected, actual, holds));
        return this;
    }

    private static string Text(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
