using System.Text;
using Workspace.LocalCloud.Wire;

namespace Workspace.LocalCloud.Services.S3;

/// <summary>What a request says of an object beside its content.</summary>
internal static class ObjectHeaders
{
    private const string MetadataPrefix = "x-amz-meta-";
    private const int MostMetadataBytes = 2048;

    private static readonly string[] Kept = ["Content-Type", "Cache-Control", "Content-Disposition", "Content-Encoding", "Content-Language", "Expires", "x-amz-storage-class", "x-amz-website-redirect-location"];

    /// <summary>Headers that come back with the object.</summary>
    public static IReadOnlyDictionary<string, string> Read(WireRequest request)
    {
        if (request.Header("x-amz-server-side-encryption-customer-algorithm") is not null || request.Header("x-amz-server-side-encryption")?.StartsWith("aws:kms", StringComparison.Ordinal) == true)
            throw CloudException.NotImplemented("s3", "server-side encryption with keys");
        var headers = Kept.Select(name => (name, value: request.Header(name))).Where(header => header.value is { Length: > 0 }).ToDictionary(header => header.name, header => header.value!);
        // The framing of the upload is no property of the object.
        if (headers.TryGetValue("Content-Encoding", out var encoding))
        {
            var rest = string.Join(',', encoding.Split(',', StringSplitOptions.TrimEntries).Where(part => part != "aws-chunked"));
            if (rest.Length == 0) headers.Remove("Content-Encoding");
            else headers["Content-Encoding"] = rest;
        }
        headers.TryAdd("Content-Type", "binary/octet-stream");
        if (headers.TryGetValue("x-amz-storage-class", out var storageClass) && storageClass == "STANDARD") headers.Remove("x-amz-storage-class");
        return headers;
    }

    /// <summary>The user's own metadata.</summary>
    /// <exception cref="CloudException">MetadataTooLarge.</exception>
    public static IReadOnlyDictionary<string, string> ReadMetadata(WireRequest request)
    {
        var metadata = request.HeaderNames.Where(name => name.StartsWith(MetadataPrefix, StringComparison.OrdinalIgnoreCase))
            .ToDictionary(name => name[MetadataPrefix.Length..].ToLowerInvariant(), name => request.Header(name)!);
        if (metadata.Sum(pair => Encoding.UTF8.GetByteCount(pair.Key) + Encoding.UTF8.GetByteCount(pair.Value)) > MostMetadataBytes)
            throw new CloudException("MetadataTooLarge", "Your metadata headers exceed the maximum allowed metadata size");
        return metadata;
    }

    /// <summary>Tags from the header <c>x-amz-tagging</c>, which is a query string.</summary>
    /// <exception cref="CloudException">InvalidArgument, InvalidTag.</exception>
    public static IReadOnlyDictionary<string, string> ReadTags(WireRequest request)
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in Wire.Signing.AwsUri.ParseQuery((request.Header("x-amz-tagging") ?? "").Replace('+', ' ')))
            if (key.Length is 0 or > 128 || value.Length > 256 || !tags.TryAdd(key, value)) throw new CloudException("InvalidArgument", "The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL query parameters without tag name duplicates.");
        if (tags.Count > 10) throw new CloudException("BadRequest", "Object tags cannot be greater than 10");
        return tags;
    }
}
