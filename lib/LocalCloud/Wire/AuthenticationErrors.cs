using Workspace.LocalCloud.Wire.Protocols;
using Workspace.LocalCloud.Wire.Signing;

namespace Workspace.LocalCloud.Wire;

/// <summary>The code that each protocol has for a refused signature.</summary>
internal static class AuthenticationErrors
{
    /// <summary>Turns a failure into the answer.</summary>
    /// <param name="failure">Why it was refused.</param>
    /// <param name="protocol">The request's protocol.</param>
    /// <param name="isPresigned">Whether the signature stood in the query.</param>
    public static CloudException For(AuthenticationException failure, Protocol protocol, bool isPresigned)
    {
        var (code, status) = protocol switch
        {
            Protocol.RestXml => S3(failure.Failure, isPresigned),
            Protocol.Json => (Json(failure.Failure), 400),
            Protocol.RestJson => (Json(failure.Failure), 403),
            _ => (Query(failure.Failure), 403),
        };
        var message = failure.Failure is AuthenticationFailure.UnknownKey && protocol != Protocol.RestXml ? "The security token included in the request is invalid." : failure.Message;
        return new CloudException(code, message, status);
    }

    private static (string Code, int Status) S3(AuthenticationFailure failure, bool isPresigned) => failure switch
    {
        AuthenticationFailure.Malformed => (isPresigned ? "AuthorizationQueryParametersError" : "AuthorizationHeaderMalformed", 400),
        AuthenticationFailure.UnknownKey => ("InvalidAccessKeyId", 403),
        AuthenticationFailure.WrongToken => ("InvalidToken", 400),
        AuthenticationFailure.ExpiredToken => ("ExpiredToken", 400),
        AuthenticationFailure.Mismatch => ("SignatureDoesNotMatch", 403),
        AuthenticationFailure.Skewed => ("RequestTimeTooSkewed", 403),
        AuthenticationFailure.PayloadMismatch => ("XAmzContentSHA256Mismatch", 400),
        _ => ("AccessDenied", 403),
    };

    private static string Json(AuthenticationFailure failure) => failure switch
    {
        AuthenticationFailure.Missing => "MissingAuthenticationTokenException",
        AuthenticationFailure.Malformed => "IncompleteSignatureException",
        AuthenticationFailure.UnknownKey or AuthenticationFailure.WrongToken => "UnrecognizedClientException",
        AuthenticationFailure.ExpiredToken => "ExpiredTokenException",
        _ => "InvalidSignatureException",
    };

    private static string Query(AuthenticationFailure failure) => failure switch
    {
        AuthenticationFailure.Missing => "MissingAuthenticationToken",
        AuthenticationFailure.Malformed => "IncompleteSignature",
        AuthenticationFailure.UnknownKey or AuthenticationFailure.WrongToken => "InvalidClientTokenId",
        AuthenticationFailure.ExpiredToken => "ExpiredToken",
        _ => "SignatureDoesNotMatch",
    };
}
