using System.Globalization;
using System.Text.RegularExpressions;

namespace Workspace.Running;

/// <summary>Durations as people type and read them.</summary>
public static partial class DurationText
{
    /// <summary>Reads <c>90</c> or <c>90s</c> (seconds), <c>15m</c>, <c>2h</c>, <c>500ms</c>.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="duration">The duration, above zero.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = default;
        var match = Form().Match(text);
        if (!match.Success || !double.TryParse(match.Groups[1].Value, CultureInfo.InvariantCulture, out var value)) return false;
        var seconds = value * match.Groups[2].Value switch { "ms" => 0.001, "m" => 60, "h" => 3600, _ => 1 };
        if (seconds is <= 0 or > 10_000_000) return false;
        duration = TimeSpan.FromSeconds(seconds);
        return true;
    }

    /// <summary>Writes a duration shortly: <c>0.4 s</c>, <c>12 s</c>, <c>3 min 20 s</c>.</summary>
    /// <param name="duration">The duration.</param>
    /// <returns>The text.</returns>
    public static string Format(TimeSpan duration) => duration switch
    {
        { TotalSeconds: < 10 } => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.0} s"),
        { TotalSeconds: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)duration.TotalMinutes} min {duration.Seconds} s"),
    };

    [GeneratedRegex(@"^(\d+(?:\.\d+)?)\s*(ms|s|m|h)?$")]
    private static partial Regex Form();
}
