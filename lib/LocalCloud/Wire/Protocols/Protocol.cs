namespace Workspace.LocalCloud.Wire.Protocols;

/// <summary>How operations, parameters and errors look on the wire (Smithy's names).</summary>
internal enum Protocol
{
    /// <summary>awsJson 1.0 and 1.1: a POST with the operation in <c>X-Amz-Target</c>.</summary>
    Json,

    /// <summary>awsQuery: a form with <c>Action=</c>, answered in XML.</summary>
    Query,

    /// <summary>ec2Query: as awsQuery, with other errors.</summary>
    Ec2Query,

    /// <summary>restXml: S3.</summary>
    RestXml,

    /// <summary>restJson1.</summary>
    RestJson,
}

/// <summary>Tells a request's protocol.</summary>
internal static class ProtocolDetection
{
    /// <summary>By the shape of the request alone, because the same service speaks different protocols with older and newer clients.</summary>
    public static Protocol Detect(WireRequest request, string? service)
    {
        if (request.Header("x-amz-target") is not null) return Protocol.Json;
        if (service is "s3" or "cloudfront" or "route53") return Protocol.RestXml;
        var isForm = request.Header("content-type")?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true;
        if (isForm && request.RawPath == "/" || request.Has("Action")) return service == "ec2" ? Protocol.Ec2Query : Protocol.Query;
        return service is null ? Protocol.RestXml : Protocol.RestJson;
    }
}
