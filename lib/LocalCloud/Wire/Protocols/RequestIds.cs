using Microsoft.AspNetCore.Http;

namespace Workspace.LocalCloud.Wire.Protocols;

/// <summary>The id that every answer carries, under the protocol's header.</summary>
internal static class RequestIds
{
    /// <summary>S3's second id.</summary>
    public const string HostId = "bG9jYWxjbG91ZA==";

    /// <summary>A new id.</summary>
    public static string New(bool isS3) => isS3 ? Guid.NewGuid().ToString("N")[..16].ToUpperInvariant() : Guid.NewGuid().ToString();

    /// <summary>Writes the header.</summary>
    public static void Write(HttpResponse response, Protocol protocol, string requestId)
    {
        if (protocol != Protocol.RestXml)
        {
            response.Headers["x-amzn-RequestId"] = requestId;
            return;
        }
        response.Headers["x-amz-request-id"] = requestId;
        response.Headers["x-amz-id-2"] = HostId;
    }
}
