using System.Text.RegularExpressions;

namespace Workspace.Flows.Steps;

/// <summary>Names for the columns of a one-hot encoding that any tool can read.</summary>
internal static partial class IndicatorNames
{
    /// <summary>One indicator per category, with a name that no other column has.</summary>
    public static IEnumerable<Indicator> For(string column, IEnumerable<string> categories, IEnumerable<string> taken)
    {
        var used = new HashSet<string>(taken, StringComparer.OrdinalIgnoreCase);
        foreach (var category in categories)
        {
            var name = $"{Clean(column)}_{Clean(category)}";
            for (var number = 2; !used.Add(name); number++) name = FormattableString.Invariant($"{Clean(column)}_{Clean(category)}_{number}");
            yield return new Indicator(category, name);
        }
    }

    public static string Clean(string text) => OtherCharacters().Replace(text, "_").Trim('_') is { Length: > 0 } clean ? clean : "_";

    [GeneratedRegex(@"[^\p{L}\p{Nd}_]+")]
    private static partial Regex OtherCharacters();
}
