using System.Globalization;

namespace Workspace.LocalCloud.Wire.Signing;

/// <summary>The parts of a signature as a request carries them, in its Authorization header or in its query.</summary>
internal sealed record SignatureFields
{
    private const string TimeFormat = "yyyyMMdd'T'HHmmss'Z'";

    /// <summary>The longest a presigned address may live: seven days.</summary>
    public const int LongestExpirySeconds = 604800;

    public required string AccessKeyId { get; init; }
    public required SigningScope Scope { get; init; }
    public required IReadOnlyList<string> SignedHeaders { get; init; }
    public required string Signature { get; init; }

    /// <summary>As <c>yyyyMMddTHHmmssZ</c>.</summary>
    public required string Timestamp { get; init; }

    public required DateTimeOffset Time { get; init; }
    public string? SessionToken { get; init; }

    /// <summary>How long a presigned address lives; null for a signature in the header.</summary>
    public TimeSpan? Expiry { get; init; }

    /// <summary>Reads them; null where the request is not signed at all.</summary>
    /// <exception cref="AuthenticationException">A part is missing or malformed.</exception>
    public static SignatureFields? Read(Func<string, string?> header, IReadOnlyList<KeyValuePair<string, string>> query)
    {
        string? Parameter(string name) => query.FirstOrDefault(pair => pair.Key == name) is { Key: not null } pair ? pair.Value : null;
        if (header("authorization") is { Length: > 0 } authorization) return FromHeader(authorization, header);
        if (Parameter("X-Amz-Algorithm") is { } algorithm) return FromQuery(algorithm, Parameter);
        if (Parameter("AWSAccessKeyId") is not null) throw new CloudException("InvalidRequest", "The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.");
        return null;
    }

    private static SignatureFields FromHeader(string authorization, Func<string, string?> header)
    {
        if (!authorization.StartsWith(SigV4.Algorithm + " ", StringComparison.Ordinal))
            throw Malformed($"The Authorization header begins with '{authorization.Split(' ')[0]}'; only {SigV4.Algorithm} is accepted.");
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in authorization[SigV4.Algorithm.Length..].Split(',', StringSplitOptions.TrimEntries))
            if (part.IndexOf('=', StringComparison.Ordinal) is var at and > 0) parts[part[..at]] = part[(at + 1)..];
        string Part(string name) => parts.GetValueOrDefault(name) ?? throw Malformed($"Authorization header requires '{name}' parameter.");
        var (key, scope) = Credential(Part("Credential"));
        var timestamp = header("x-amz-date") ?? throw Malformed("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.");
        return Checked(new SignatureFields
        {
            AccessKeyId = key,
            Scope = scope,
            SignedHeaders = Part("SignedHeaders").Split(';'),
            Signature = Part("Signature"),
            Timestamp = timestamp,
            Time = ParseTime(timestamp),
            SessionToken = header("x-amz-security-token"),
        });
    }

    private static SignatureFields FromQuery(string algorithm, Func<string, string?> parameter)
    {
        if (algorithm != SigV4.Algorithm) throw Malformed($"X-Amz-Algorithm is '{algorithm}'; only {SigV4.Algorithm} is accepted.");
        string Part(string name) => parameter(name) ?? throw Malformed($"Query-string authentication requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters; {name} is missing.");
        var (key, scope) = Credential(Part("X-Amz-Credential"));
        if (!int.TryParse(Part("X-Amz-Expires"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds is < 1 or > LongestExpirySeconds)
            throw Malformed($"X-Amz-Expires is '{parameter("X-Amz-Expires")}'; it must be a number of seconds between 1 and {LongestExpirySeconds}.");
        var timestamp = Part("X-Amz-Date");
        return Checked(new SignatureFields
        {
            AccessKeyId = key,
            Scope = scope,
            SignedHeaders = Part("X-Amz-SignedHeaders").Split(';'),
            Signature = Part("X-Amz-Signature"),
            Timestamp = timestamp,
            Time = ParseTime(timestamp),
            SessionToken = parameter("X-Amz-Security-Token"),
            Expiry = TimeSpan.FromSeconds(seconds),
        });
    }

    private static SignatureFields Checked(SignatureFields fields)
    {
        if (!fields.SignedHeaders.Contains("host")) throw Malformed("'host' must be among the signed headers.");
        if (!fields.Timestamp.StartsWith(fields.Scope.Date, StringComparison.Ordinal))
            throw Malformed($"Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '{fields.Scope.Date}' != '{fields.Timestamp[..8]}'.");
        return fields;
    }

    private static (string Key, SigningScope Scope) Credential(string credential)
    {
        // An access key never holds a slash, a region or service neither.
        var parts = credential.Split('/');
        return parts is [{ Length: > 0 } key, { Length: 8 } date, { Length: > 0 } region, { Length: > 0 } service, "aws4_request"]
            ? (key, new SigningScope(date, region, service))
            : throw Malformed($"The credential '{credential}' is not of the form KEY/YYYYMMDD/REGION/SERVICE/aws4_request.");
    }

    private static DateTimeOffset ParseTime(string timestamp) =>
        DateTimeOffset.TryParseExact(timestamp, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw Malformed($"The date '{timestamp}' is not of the form YYYYMMDDTHHMMSSZ.");

    private static AuthenticationException Malformed(string message) => new(AuthenticationFailure.Malformed, message);
}
