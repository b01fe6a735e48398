using System.Text;
using Workspace.LocalCloud.Wire;

namespace Workspace.LocalCloud.Services.Logs;

/// <summary>
/// A filter for unstructured events (CloudWatch Logs User Guide, "Filter pattern syntax"): all plain terms must be there, one of
/// those with a question mark, none of those with a minus. Case counts.
/// </summary>
internal sealed record FilterPattern(IReadOnlyList<string> Required, IReadOnlyList<string> Optional, IReadOnlyList<string> Excluded)
{
    /// <summary>Reads one.</summary>
    /// <exception cref="CloudException">InvalidParameterException; NotImplemented for patterns on JSON and columns.</exception>
    public static FilterPattern Parse(string? text)
    {
        var (required, optional, excluded) = (new List<string>(), new List<string>(), new List<string>());
        var trimmed = (text ?? "").Trim();
        if (trimmed.Length > 0 && trimmed[0] is '{' or '[' or '%') throw CloudException.NotImplemented("logs", "FilterLogEvents with a pattern on JSON, columns or regular expressions");
        foreach (var (sign, term) in Terms(trimmed)) (sign switch { '?' => optional, '-' => excluded, _ => required }).Add(term);
        return new FilterPattern(required, optional, excluded);
    }

    /// <summary>Whether an event passes.</summary>
    public bool Matches(string message)
    {
        bool Has(string term) => message.Contains(term, StringComparison.Ordinal);
        return Required.All(Has) && !Excluded.Any(Has) && (Optional.Count == 0 || Required.Count > 0 || Optional.Any(Has));
    }

    private static IEnumerable<(char Sign, string Term)> Terms(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var sign = text[at] is '?' or '-' ? text[at++] : ' ';
            var term = new StringBuilder();
            if (at < text.Length && text[at] == '"')
            {
                for (at++; ; at++)
                {
                    if (at >= text.Length) throw new CloudException("InvalidParameterException", "Invalid filter pattern: a quotation mark is not closed.");
                    if (text[at] == '"') break;
                    if (text[at] == '\\' && at + 1 < text.Length) at++;
                    term.Append(text[at]);
                }
                at++;
            }
            else
            {
                for (; at < text.Length && !char.IsWhiteSpace(text[at]); at++)
                    term.Append(char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '.' or '-' or '/' || text[at] > 127 ? text[at] : throw new CloudException("InvalidParameterException", $"Invalid character(s) in term '{text[at]}': put it in quotation marks."));
            }
            if (term.Length > 0) yield return (sign, term.ToString());
        }
    }
}
