using System.Security.Cryptography;
using Workspace.LocalCloud.Access.Identities;
using Workspace.LocalCloud.Wire.Payload;
using Workspace.LocalCloud.Wire.Signing;

namespace Workspace.LocalCloud.Wire;

/// <summary>Finds out who signed a request, and makes sure that its body is the one that was signed.</summary>
internal sealed class Authenticator(IdentityStore identities, VirtualClock clock)
{
    // What a client may sign by its hash alone; only S3 takes more, and checks while it reads.
    private const int LongestHashedBody = 32 * 1024 * 1024;

    private const string Unsigned = "UNSIGNED-PAYLOAD";

    private readonly SignatureVerifier _verifier = new(clock);

    /// <summary>Authenticates a request and puts the checked body in place of the one that arrives.</summary>
    /// <exception cref="AuthenticationException">It is not accepted.</exception>
    public async Task<Caller> AuthenticateAsync(WireRequest request, SignatureFields fields, CancellationToken cancellationToken)
    {
        var credential = identities.FindCredential(fields.AccessKeyId)
            ?? throw new AuthenticationException(AuthenticationFailure.UnknownKey, "The AWS Access Key Id you provided does not exist in our records.");
        var isS3 = fields.Scope.Service == "s3";
        if (isS3) CheckSignedHeaders(request, fields);
        var payload = isS3 ? PayloadOf(request, fields) : await HashAsync(request, cancellationToken).ConfigureAwait(false);
        var chain = _verifier.Verify(fields, credential.Secret, request.Method, request.RawPath, request.Query, request.Header, payload);
        // Only whoever knows the secret learns whether its token is right or has ended.
        CheckToken(credential, fields);
        if (isS3) request.Body = Checked(request, payload, chain);
        return identities.CallerOf(fields.AccessKeyId);
    }

    private void CheckToken(Credential credential, SignatureFields fields)
    {
        if (credential.Token != fields.SessionToken)
            throw new AuthenticationException(AuthenticationFailure.WrongToken, "The security token included in the request is invalid.");
        if (credential.Expires <= clock.GetUtcNow())
            throw new AuthenticationException(AuthenticationFailure.ExpiredToken, "The security token included in the request is expired");
    }

    // A header that changes what S3 does must not be added by whoever carries the request.
    private static void CheckSignedHeaders(WireRequest request, SignatureFields fields)
    {
        var missing = request.HeaderNames.Select(name => name.ToLowerInvariant())
            .Where(name => name.StartsWith("x-amz-", StringComparison.Ordinal) && name != "x-amz-content-sha256" && !fields.SignedHeaders.Contains(name)).ToList();
        // A presigned address may come with a date header that nobody reads.
        if (fields.Expiry is not null) missing.Remove("x-amz-date");
        if (missing.Count > 0) throw new CloudException("AccessDenied", $"There were headers present in the request which were not signed: {string.Join(", ", missing)}", 403);
    }

    private static string PayloadOf(WireRequest request, SignatureFields fields)
    {
        var header = request.Header("x-amz-content-sha256");
        if (fields.Expiry is not null) return header is null || !fields.SignedHeaders.Contains("x-amz-content-sha256") ? Unsigned : header;
        return header ?? throw new CloudException("InvalidRequest", "Missing required header for this request: x-amz-content-sha256");
    }

    private static async Task<string> HashAsync(WireRequest request, CancellationToken cancellationToken)
    {
        var body = await request.ReadBodyAsync(LongestHashedBody, cancellationToken).ConfigureAwait(false);
        request.Body = new MemoryStream(body, writable: false);
        var hash = Convert.ToHexStringLower(SHA256.HashData(body));
        // Over TLS some clients of other services leave the body out of the signature, and say so.
        return request.Header("x-amz-content-sha256") == Unsigned ? Unsigned : hash;
    }

    private static Stream Checked(WireRequest request, string payload, SignatureChain chain)
    {
        switch (payload)
        {
            case Unsigned:
                return request.Body;
            case "STREAMING-AWS4-HMAC-SHA256-PAYLOAD" or "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER" or "STREAMING-UNSIGNED-PAYLOAD-TRAILER":
                var isSigned = payload != "STREAMING-UNSIGNED-PAYLOAD-TRAILER";
                if (request.Header("x-amz-decoded-content-length") is null) throw new CloudException("MissingContentLength", "You must provide the Content-Length HTTP header: x-amz-decoded-content-length is missing.", 411);
                var chunked = new AwsChunkedStream(request.Body, isSigned ? chain : null, request.Length, isSigned && payload.EndsWith("-TRAILER", StringComparison.Ordinal));
                request.Trailers = chunked.Trailers;
                return chunked;
            case { Length: 64 } hash when hash.All(char.IsAsciiHexDigitLower):
                return new HashCheckedStream(request.Body, hash);
            default:
                throw new CloudException("InvalidArgument", "x-amz-content-sha256 must be UNSIGNED-PAYLOAD, STREAMING-UNSIGNED-PAYLOAD-TRAILER, STREAMING-AWS4-HMAC-SHA256-PAYLOAD, STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER or a valid sha256 value.");
        }
    }
}
