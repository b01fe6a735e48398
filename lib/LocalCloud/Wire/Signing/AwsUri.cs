using System.Globalization;
using System.Text;

namespace Workspace.LocalCloud.Wire.Signing;

/// <summary>Percent encoding as Signature Version 4 defines it: everything but <c>A-Z a-z 0-9 - . _ ~</c>, in upper-case hexadecimal.</summary>
internal static class AwsUri
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    /// <summary>Encodes a text's UTF-8 bytes.</summary>
    public static string Encode(string text, bool keepSlash = false)
    {
        var encoded = new StringBuilder(text.Length + 16);
        foreach (var unit in Encoding.UTF8.GetBytes(text))
        {
            if (Unreserved.Contains((char)unit, StringComparison.Ordinal) || keepSlash && unit == '/') encoded.Append((char)unit);
            else encoded.Append('%').Append(unit.ToString("X2", CultureInfo.InvariantCulture));
        }
        return encoded.ToString();
    }

    /// <summary>Decodes percent escapes; a plus sign stays one, and what is no escape stays as it is.</summary>
    public static string Decode(string text) => Uri.UnescapeDataString(text);

    /// <summary>The canonical path: what was sent, encoded once more; S3 alone signs the path encoded once and unchanged.</summary>
    /// <param name="rawPath">The path as it stood on the request line.</param>
    /// <param name="isS3">Whether S3's rule holds.</param>
    public static string CanonicalPath(string rawPath, bool isS3) =>
        isS3 ? Encode(Decode(rawPath), keepSlash: true) : Encode(Normalize(rawPath), keepSlash: true);

    /// <summary>The canonical query: names and values encoded, sorted by name and then value, without the signature itself.</summary>
    public static string CanonicalQuery(IEnumerable<KeyValuePair<string, string>> query) => string.Join('&', query
        .Where(pair => pair.Key != "X-Amz-Signature")
        .Select(pair => (name: Encode(pair.Key), value: Encode(pair.Value)))
        .OrderBy(pair => pair.name, StringComparer.Ordinal).ThenBy(pair => pair.value, StringComparer.Ordinal)
        .Select(pair => $"{pair.name}={pair.value}"));

    /// <summary>Splits a query string into decoded pairs, in order, repeated names kept.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> ParseQuery(string rawQuery) =>
        [.. rawQuery.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part => part.IndexOf('=', StringComparison.Ordinal) is var at and >= 0
            ? KeyValuePair.Create(Decode(part[..at]), Decode(part[(at + 1)..]))
            : KeyValuePair.Create(Decode(part), ""))];

    // RFC 3986 §5.2.4, and runs of slashes become one.
    private static string Normalize(string path)
    {
        var kept = new List<string>();
        var parts = path.Split('/');
        foreach (var part in parts)
        {
            if (part == ".." && kept.Count > 0) kept.RemoveAt(kept.Count - 1);
            else if (part is not ("" or "." or "..")) kept.Add(part);
        }
        return kept.Count == 0 ? "/" : $"/{string.Join('/', kept)}{(parts[^1] is "" or "." or ".." ? "/" : "")}";
    }
}
