using Workspace.LocalCloud.Wire;
using Workspace.LocalCloud.Wire.Signing;

namespace Workspace.LocalCloud.Services.S3;

/// <summary>Which bucket and key a request is about: by path, or by a host that begins with the bucket.</summary>
internal readonly record struct S3Address(string? Bucket, string? Key)
{
    /// <summary>Reads it from a request.</summary>
    public static S3Address Of(WireRequest request)
    {
        // Empty parts count: "//a" is the key "/a" of a bucket in the host.
        var path = request.RawPath.StartsWith('/') ? request.RawPath[1..] : request.RawPath;
        if (BucketOfHost(request.Host) is { } bucket) return new S3Address(bucket, path.Length == 0 ? null : AwsUri.Decode(path));
        if (path.Length == 0) return new S3Address(null, null);
        var at = path.IndexOf('/', StringComparison.Ordinal);
        return at < 0 ? new S3Address(AwsUri.Decode(path), null) : new S3Address(AwsUri.Decode(path[..at]), at == path.Length - 1 ? null : AwsUri.Decode(path[(at + 1)..]));
    }

    // bucket.localhost, bucket.s3.localhost, bucket.s3.REGION.localhost, bucket.s3.REGION.amazonaws.com; but not s3.localhost or 127.0.0.1.
    private static string? BucketOfHost(string host)
    {
        var name = host.Split(':')[0];
        if (name.EndsWith(".amazonaws.com", StringComparison.OrdinalIgnoreCase)) name = name[..^".amazonaws.com".Length];
        else if (name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)) name = name[..^".localhost".Length];
        else return null;
        var labels = name.Split('.');
        var service = Array.FindLastIndex(labels, label => label.Equals("s3", StringComparison.OrdinalIgnoreCase));
        // After "s3" only a region may stand.
        if (service >= 0 && service >= labels.Length - 2) return service == 0 ? null : string.Join('.', labels[..service]);
        return name;
    }
}
