namespace Workspace.Aws.Client.Errors;

/// <summary>What to do about errors that everybody meets.</summary>
internal static class AwsHints
{
    /// <summary>The hint for a code, or null.</summary>
    public static string? For(string code, string service, string operation, Uri endpoint)
    {
        if (IsDenial(code)) return $"Allow {service}:{operation} in a policy of this identity; the message names the layer that decided.";
        if (IsMissing(code)) return "Check the name, the region and the account: what exists elsewhere is missing here.";
        return code switch
        {
            "ExpiredToken" or "ExpiredTokenException" => "The temporary credentials have ended: get new ones.",
            "UnrecognizedClientException" or "InvalidClientTokenId" or "InvalidAccessKeyId" => $"The access key is not known at {endpoint}: credentials of AWS do not work on the local cloud and the other way round.",
            "SignatureDoesNotMatch" or "InvalidSignatureException" => "The secret key is wrong, or this machine's clock is more than five minutes off.",
            "ThrottlingException" or "Throttling" or "TooManyRequestsException" or "RequestLimitExceeded" => "It was tried again and throttled every time: call less often, or raise MaxRetries.",
            _ => null,
        };
    }

    /// <summary>Whether a code means that the caller may not.</summary>
    public static bool IsDenial(string code) => code is "AccessDenied" or "AccessDeniedException" or "UnauthorizedOperation" or "AuthorizationError";

    /// <summary>Whether a code means that something does not exist.</summary>
    public static bool IsMissing(string code) => code is "ResourceNotFoundException" or "ResourceNotFound" or "NoSuchEntity" or "NotFoundException" or "NoSuchKey" or "NoSuchBucket";

    /// <summary>The hint where nobody answers.</summary>
    public static string Unreachable(Uri endpoint) => endpoint.IsLoopback ? "Start the local cloud: ./workspace cloud" : "Check the network, the region, and the variables AWS_ENDPOINT_URL and AWS_ENDPOINT_URL_SERVICE.";
}
