using System.Globalization;
using System.Net;
using Workspace.Core.Display;

namespace Workspace.Core.Progress;

/// <summary>
/// How far some work is: what long work hands to an <see cref="IProgress{T}"/>, and what a notebook or a terminal shows. Work
/// reports as often as it likes to say something new; whoever shows it need not show every report.
/// </summary>
/// <param name="Activity">What is being done, as a title: <c>Training</c>.</param>
/// <param name="Done">How much of it is done, in units of the work's own, 0 or more.</param>
/// <param name="Total">How much there is to do, in the same units; null where nobody knows.</param>
/// <param name="Detail">What is going on right now, for a reader; default nothing.</param>
public sealed record ProgressReport(string Activity, double Done, double? Total = null, string? Detail = null)
{
    /// <summary>The part that is done, 0 to 1; null where the total is unknown.</summary>
    public double? Share => Total is { } total ? total > 0 ? Math.Clamp(Done / total, 0, 1) : 1 : null;

    /// <summary>Shows a bar.</summary>
    /// <returns>Text and HTML.</returns>
    public MimeBundle ToMimeBundle()
    {
        var value = Share is { } share ? string.Create(CultureInfo.InvariantCulture, $" value=\"{share:0.###}\"") : "";
        var detail = Detail is null ? "" : $" {WebUtility.HtmlEncode(Detail)}";
        return new MimeBundle(ToString()).With(MimeTypes.Html, $"<div>{WebUtility.HtmlEncode(Activity)} <progress max=\"1\"{value}></progress>{detail}</div>");
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var share = Share is { } done ? string.Create(CultureInfo.InvariantCulture, $" {done:0 %}") : "";
        return $"{Activity}{share}{(Detail is null ? "" : $": {Detail}")}";
    }
}
