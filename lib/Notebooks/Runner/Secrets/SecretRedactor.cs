using System.Net;
using System.Text;
using System.Text.Encodings.Web;

namespace Workspace.Notebooks.Runner.Secrets;

/// <summary>Replaces secret values by dots wherever they appear, also HTML-, URL- and JSON-encoded.</summary>
internal sealed class SecretRedactor
{
    /// <summary>What stands in the place of a secret.</summary>
    public const string Mask = "••••••";

    private readonly Lock _lock = new();
    private string[] _secrets = [];

    /// <summary>Keeps a value secret from now on.</summary>
    public void Add(string secret)
    {
        if (secret.Length == 0) return;
        lock (_lock)
        {
            // Longer ones first: a secret may be part of another.
            _secrets = [.. _secrets.Union(Spellings(secret), StringComparer.Ordinal).OrderByDescending(s => s.Length)];
        }
    }

    public string Redact(string text) => _secrets.Aggregate(text, (current, secret) => current.Replace(secret, Mask, StringComparison.Ordinal));

    /// <summary>Redacts texts that were written one after another; a secret may begin in one and end in a later one.</summary>
    public IReadOnlyList<string> RedactPieces(IReadOnlyList<string> pieces)
    {
        if (pieces.Count < 2 || _secrets.Length == 0) return [.. pieces.Select(Redact)];
        var whole = string.Concat(pieces);
        var hidden = FindAll(whole);
        if (hidden.Count == 0) return pieces;
        var result = new List<string>();
        var start = 0;
        foreach (var piece in pieces)
        {
            result.Add(Cut(whole, start, start + piece.Length, hidden));
            start += piece.Length;
        }
        return result;
    }

    /// <summary>Text without an end that is the beginning of a secret, for text that was cut at some length.</summary>
    public string WithoutPartialEnd(string text)
    {
        var longest = _secrets
            .SelectMany(secret => Enumerable.Range(1, secret.Length - 1).Where(n => text.EndsWith(secret[..n], StringComparison.Ordinal)))
            .DefaultIfEmpty(0).Max();
        return text[..^longest];
    }

    private static IEnumerable<string> Spellings(string secret) =>
        [secret, WebUtility.HtmlEncode(secret), Uri.EscapeDataString(secret), JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(secret)];

    // Merged, in order.
    private List<(int Start, int End)> FindAll(string text)
    {
        var found = new List<(int Start, int End)>();
        foreach (var secret in _secrets)
            for (var i = text.IndexOf(secret, StringComparison.Ordinal); i >= 0; i = text.IndexOf(secret, i + secret.Length, StringComparison.Ordinal))
                found.Add((i, i + secret.Length));
        found.Sort();
        var merged = new List<(int Start, int End)>();
        foreach (var range in found)
        {
            if (merged.Count > 0 && range.Start < merged[^1].End) merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, range.End));
            else merged.Add(range);
        }
        return merged;
    }

    // The mask stands where the secret begins.
    private static string Cut(string whole, int start, int end, List<(int Start, int End)> hidden)
    {
        var text = new StringBuilder();
        var at = start;
        foreach (var range in hidden.Where(range => range.End > start && range.Start < end))
        {
            if (range.Start >= start) text.Append(whole, at, range.Start - at).Append(Mask);
            at = Math.Min(range.End, end);
        }
        return text.Append(whole, at, end - at).ToString();
    }
}
