using System.Globalization;

namespace Workspace.LocalCloud.Wire.Signing;

/// <summary>Checks that a request was signed with a secret, and that the signature is still fresh.</summary>
/// <param name="clock">The cloud's clock.</param>
internal sealed class SignatureVerifier(VirtualClock clock)
{
    /// <summary>How far a client's clock may be off, for S3 and for the other services, as AWS has it.</summary>
    public static TimeSpan Tolerance(string service) => TimeSpan.FromMinutes(service == "s3" ? 15 : 5);

    /// <summary>Checks a request.</summary>
    /// <param name="fields">The signature's parts.</param>
    /// <param name="secret">The key's secret.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="rawPath">The path as it was sent.</param>
    /// <param name="query">The query, decoded.</param>
    /// <param name="header">Finds a header's value.</param>
    /// <param name="payloadHash">The hash that the client signed for the body.</param>
    /// <returns>What the signatures of a streamed body go on from.</returns>
    /// <exception cref="AuthenticationException">It is stale, or the signature is another.</exception>
    public SignatureChain Verify(SignatureFields fields, string secret, string method, string rawPath, IReadOnlyList<KeyValuePair<string, string>> query, Func<string, string?> header, string payloadHash)
    {
        CheckFreshness(fields);
        var headers = fields.SignedHeaders.Select(name => KeyValuePair.Create(name, header(name) ?? "")).ToList();
        var isS3 = fields.Scope.Service == "s3";
        var key = SigV4.Key(secret, fields.Scope);
        string Canonical(string path) => SigV4.CanonicalRequest(method, path, AwsUri.CanonicalQuery(query), headers, payloadHash);
        bool IsSigned(string request) => SigV4.AreEqual(SigV4.Sign(key, SigV4.StringToSign(fields.Timestamp, fields.Scope, request)), fields.Signature);
        var canonical = Canonical(AwsUri.CanonicalPath(rawPath, isS3));
        // Some clients of S3 sign the path as they send it, where they escape more or less than the rule does.
        if (!IsSigned(canonical) && !(isS3 && IsSigned(Canonical(rawPath))))
            throw new AuthenticationException(
                AuthenticationFailure.Mismatch,
                "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method."
                + $"\n\nThe Canonical String for this request should have been\n'{canonical}'");
        return new SignatureChain(key, fields.Scope, fields.Timestamp, fields.Signature);
    }

    // A client signs by its own clock. Where a test moved the cloud's clock, a request that is fresh by the machine's is no replay.
    private void CheckFreshness(SignatureFields fields)
    {
        var now = clock.GetUtcNow();
        if (fields.Expiry is { } expiry)
        {
            if (now > fields.Time + expiry) throw new AuthenticationException(AuthenticationFailure.ExpiredAddress, "Request has expired");
            if (fields.Time > now + Tolerance(fields.Scope.Service)) throw new AuthenticationException(AuthenticationFailure.ExpiredAddress, "Request is not valid yet");
            return;
        }
        var tolerance = Tolerance(fields.Scope.Service);
        if ((now - fields.Time).Duration() <= tolerance || (clock.Source.GetUtcNow() - fields.Time).Duration() <= tolerance) return;
        static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        throw new AuthenticationException(
            AuthenticationFailure.Skewed,
            fields.Time < now
                ? $"Signature expired: {fields.Timestamp} is now earlier than {Text(now - tolerance)} ({Text(now)} - {tolerance.TotalMinutes} min.)"
                : $"Signature not yet current: {fields.Timestamp} is still later than {Text(now + tolerance)} ({Text(now)} + {tolerance.TotalMinutes} min.)");
    }
}
