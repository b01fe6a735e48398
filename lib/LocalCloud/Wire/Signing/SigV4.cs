using System.Security.Cryptography;
using System.Text;

namespace Workspace.LocalCloud.Wire.Signing;

/// <summary>The pure arithmetic of AWS Signature Version 4 (AWS General Reference, "Signing AWS API requests").</summary>
internal static class SigV4
{
    /// <summary>The algorithm's name on the wire.</summary>
    public const string Algorithm = "AWS4-HMAC-SHA256";

    /// <summary>The hash of an empty payload.</summary>
    public const string EmptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    /// <summary>The canonical request: six parts, one a line.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="canonicalPath">The path in canonical form.</param>
    /// <param name="canonicalQuery">The query in canonical form.</param>
    /// <param name="headers">The signed headers, lower-cased, in order, with their values as received.</param>
    /// <param name="payloadHash">The hash signed for the body.</param>
    public static string CanonicalRequest(string method, string canonicalPath, string canonicalQuery, IReadOnlyList<KeyValuePair<string, string>> headers, string payloadHash)
    {
        var text = new StringBuilder().Append(method).Append('\n').Append(canonicalPath).Append('\n').Append(canonicalQuery).Append('\n');
        foreach (var (name, value) in headers) text.Append(name).Append(':').Append(Trim(value)).Append('\n');
        return text.Append('\n').AppendJoin(';', headers.Select(header => header.Key)).Append('\n').Append(payloadHash).ToString();
    }

    /// <summary>What is signed of a request.</summary>
    public static string StringToSign(string timestamp, SigningScope scope, string canonicalRequest) =>
        $"{Algorithm}\n{timestamp}\n{scope}\n{Hash(canonicalRequest)}";

    /// <summary>The key of one day, region and service.</summary>
    public static byte[] Key(string secret, SigningScope scope)
    {
        var date = HMACSHA256.HashData(Encoding.UTF8.GetBytes("AWS4" + secret), Encoding.UTF8.GetBytes(scope.Date));
        var region = HMACSHA256.HashData(date, Encoding.UTF8.GetBytes(scope.Region));
        var service = HMACSHA256.HashData(region, Encoding.UTF8.GetBytes(scope.Service));
        return HMACSHA256.HashData(service, "aws4_request"u8);
    }

    /// <summary>The signature, as 64 lower-case hexadecimal digits.</summary>
    public static string Sign(byte[] key, string stringToSign) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(stringToSign)));

    /// <summary>The SHA-256 of a text's UTF-8 bytes, in hexadecimal.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Compares in a time that tells nothing about where two signatures differ.</summary>
    public static bool AreEqual(string expected, string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given));

    // Runs of spaces count as one, also inside quotes.
    private static string Trim(string value) => value.Contains("  ", StringComparison.Ordinal)
        ? string.Join(' ', value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        : value.Trim();
}
