using Workspace.LocalCloud.Wire;

namespace Workspace.LocalCloud.Services.S3;

/// <summary>Tells the operation of a request from its method, its address and its query.</summary>
internal static class S3Route
{
    // Subresource → the noun in the operation's name. Those that are not implemented are named too, so that the answer can name them.
    private static readonly Dictionary<string, string> BucketNouns = new(StringComparer.Ordinal)
    {
        ["location"] = "Location",
        ["versioning"] = "Versioning",
        ["policy"] = "Policy",
        ["policyStatus"] = "PolicyStatus",
        ["tagging"] = "Tagging",
        ["acl"] = "Acl",
        ["cors"] = "Cors",
        ["lifecycle"] = "LifecycleConfiguration",
        ["notification"] = "NotificationConfiguration",
        ["encryption"] = "Encryption",
        ["website"] = "Website",
        ["logging"] = "Logging",
        ["replication"] = "Replication",
        ["ownershipControls"] = "OwnershipControls",
        ["accelerate"] = "AccelerateConfiguration",
        ["requestPayment"] = "RequestPayment",
        ["inventory"] = "InventoryConfiguration",
        ["metrics"] = "MetricsConfiguration",
        ["analytics"] = "AnalyticsConfiguration",
        ["intelligent-tiering"] = "IntelligentTieringConfiguration",
    };

    private static readonly Dictionary<string, string> ObjectNouns = new(StringComparer.Ordinal)
    {
        ["tagging"] = "ObjectTagging",
        ["acl"] = "ObjectAcl",
        ["retention"] = "ObjectRetention",
        ["legal-hold"] = "ObjectLegalHold",
        ["attributes"] = "ObjectAttributes",
        ["torrent"] = "ObjectTorrent",
    };

    /// <summary>The operation's name.</summary>
    /// <exception cref="CloudException">MethodNotAllowed.</exception>
    public static string Find(WireRequest request, S3Address address) => address switch
    {
        { Bucket: null } => request.Method == "GET" ? "ListBuckets" : throw NotAllowed(request.Method),
        { Key: null } => OfBucket(request),
        _ => OfObject(request),
    };

    private static string OfBucket(WireRequest request)
    {
        if (BucketNouns.FirstOrDefault(noun => request.Has(noun.Key)).Value is { } noun) return Verb(request.Method) + "Bucket" + noun;
        if (request.Has("publicAccessBlock")) return Verb(request.Method) + "PublicAccessBlock";
        if (request.Has("object-lock")) return Verb(request.Method) + "ObjectLockConfiguration";
        return request.Method switch
        {
            "GET" when request.Has("uploads") => "ListMultipartUploads",
            "GET" when request.Has("versions") => "ListObjectVersions",
            "GET" when request.Parameter("list-type") == "2" => "ListObjectsV2",
            "GET" => "ListObjects",
            "HEAD" => "HeadBucket",
            "PUT" => "CreateBucket",
            "DELETE" => "DeleteBucket",
            "POST" when request.Has("delete") => "DeleteObjects",
            "POST" => "PostObject",
            _ => throw NotAllowed(request.Method),
        };
    }

    private static string OfObject(WireRequest request)
    {
        if (ObjectNouns.FirstOrDefault(noun => request.Has(noun.Key)).Value is { } noun) return Verb(request.Method) + noun;
        var isCopy = request.Header("x-amz-copy-source") is not null;
        return request.Method switch
        {
            "GET" when request.Has("uploadId") => "ListParts",
            "GET" => "GetObject",
            "HEAD" => "HeadObject",
            "PUT" when request.Has("uploadId") => isCopy ? "UploadPartCopy" : "UploadPart",
            "PUT" => isCopy ? "CopyObject" : "PutObject",
            "DELETE" when request.Has("uploadId") => "AbortMultipartUpload",
            "DELETE" => "DeleteObject",
            "POST" when request.Has("uploads") => "CreateMultipartUpload",
            "POST" when request.Has("uploadId") => "CompleteMultipartUpload",
            "POST" when request.Has("restore") => "RestoreObject",
            "POST" when request.Has("select") => "SelectObjectContent",
            _ => throw NotAllowed(request.Method),
        };
    }

    private static string Verb(string method) => method switch
    {
        "GET" => "Get",
        "PUT" => "Put",
        "DELETE" => "Delete",
        _ => throw NotAllowed(method),
    };

    private static CloudException NotAllowed(string method) =>
        new("MethodNotAllowed", "The specified method is not allowed against this resource.", 405) { Details = new Dictionary<string, string> { ["Method"] = method } };
}
