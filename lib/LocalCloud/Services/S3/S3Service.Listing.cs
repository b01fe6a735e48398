using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Workspace.LocalCloud.Wire;
using Workspace.LocalCloud.Wire.Protocols;
using Workspace.LocalCloud.Wire.Signing;

namespace Workspace.LocalCloud.Services.S3;

internal sealed partial class S3Service
{
    private const int LargestPage = 1000;

    private Task ListObjectsAsync(S3Call call)
    {
        _access.RequireBucket(call, "s3:ListBucket");
        _storage.Bucket(call.Bucket);
        var page = ListingQuery.Read(call);
        var marker = call.Request.Parameter("marker") ?? "";
        var listing = ObjectListing.Current(_storage.Objects, call.Bucket, page.Prefix, page.Delimiter, marker, page.MaxKeys);
        return S3Xml.WriteAsync(call.Call, new XElement("ListBucketResult",
            new XElement("Name", call.Bucket),
            page.Echo(),
            new XElement("Marker", page.Encode(marker)),
            new XElement("IsTruncated", listing.IsTruncated),
            // Without a delimiter the last key is the marker, and S3 leaves it out.
            listing.IsTruncated && page.Delimiter.Length > 0 ? new XElement("NextMarker", page.Encode(listing.Items[^1].Marker)) : null,
            listing.Objects.Select(version => Contents(version, page, withOwner: true)),
            CommonPrefixes(listing, page)));
    }

    private Task ListObjectsV2Async(S3Call call)
    {
        _access.RequireBucket(call, "s3:ListBucket");
        _storage.Bucket(call.Bucket);
        var page = ListingQuery.Read(call);
        var token = call.Request.Parameter("continuation-token");
        var startAfter = call.Request.Parameter("start-after") ?? "";
        var listing = ObjectListing.Current(_storage.Objects, call.Bucket, page.Prefix, page.Delimiter, token is null ? startAfter : ReadToken(token), page.MaxKeys);
        var withOwner = call.Request.Parameter("fetch-owner") == "true";
        return S3Xml.WriteAsync(call.Call, new XElement("ListBucketResult",
            new XElement("Name", call.Bucket),
            page.Echo(),
            new XElement("KeyCount", listing.Items.Count),
            new XElement("IsTruncated", listing.IsTruncated),
            token is null ? null : new XElement("ContinuationToken", token),
            listing.IsTruncated ? new XElement("NextContinuationToken", Token(listing.Items[^1].Marker)) : null,
            startAfter.Length == 0 ? null : new XElement("StartAfter", page.Encode(startAfter)),
            listing.Objects.Select(version => Contents(version, page, withOwner)),
            CommonPrefixes(listing, page)));
    }

    private Task ListObjectVersionsAsync(S3Call call)
    {
        _access.RequireBucket(call, "s3:ListBucketVersions");
        _storage.Bucket(call.Bucket);
        var page = ListingQuery.Read(call);
        var (marker, versionMarker) = (call.Request.Parameter("key-marker") ?? "", call.Request.Parameter("version-id-marker"));
        if (versionMarker is not null && marker.Length == 0) throw S3Errors.InvalidArgument("A version-id marker cannot be specified without a key marker.", "version-id-marker", versionMarker);
        var listing = ObjectListing.Versions(_storage.Objects, call.Bucket, page.Prefix, page.Delimiter, marker, versionMarker, page.MaxKeys);
        var last = listing.IsTruncated ? listing.Items[^1] : default;
        return S3Xml.WriteAsync(call.Call, new XElement("ListVersionsResult",
            new XElement("Name", call.Bucket),
            page.Echo(),
            new XElement("KeyMarker", page.Encode(marker)),
            new XElement("VersionIdMarker", versionMarker),
            new XElement("IsTruncated", listing.IsTruncated),
            listing.IsTruncated ? new XElement("NextKeyMarker", page.Encode(last.Marker)) : null,
            last.Version is { } version ? new XElement("NextVersionIdMarker", version.Version) : null,
            listing.Items.Where(item => item.Version is not null).Select(item => Version(item, page)),
            CommonPrefixes(listing, page)));
    }

    private XElement Version(ObjectListing.Entry item, ListingQuery page)
    {
        var version = item.Version!;
        var element = new XElement(version.IsDeleteMarker ? "DeleteMarker" : "Version",
            new XElement("Key", page.Encode(version.Key)),
            new XElement("VersionId", version.Version),
            new XElement("IsLatest", item.IsLatest),
            new XElement("LastModified", S3Xml.Time(version.Modified)));
        if (!version.IsDeleteMarker) element.Add(new XElement("ETag", $"\"{version.ETag}\""), new XElement("Size", version.Length), new XElement("StorageClass", StorageClass(version)));
        element.Add(S3Xml.Owner("Owner", _account));
        return element;
    }

    private XElement Contents(ObjectRecord version, ListingQuery page, bool withOwner) => new("Contents",
        new XElement("Key", page.Encode(version.Key)),
        new XElement("LastModified", S3Xml.Time(version.Modified)),
        new XElement("ETag", $"\"{version.ETag}\""),
        new XElement("Size", version.Length),
        withOwner ? S3Xml.Owner("Owner", _account) : null,
        new XElement("StorageClass", StorageClass(version)));

    private static string StorageClass(ObjectRecord version) => version.Headers.GetValueOrDefault("x-amz-storage-class", "STANDARD");

    private static IEnumerable<XElement> CommonPrefixes(ObjectListing listing, ListingQuery page) =>
        listing.CommonPrefixes.Select(prefix => new XElement("CommonPrefixes", new XElement("Prefix", page.Encode(prefix))));

    private static string Token(string marker) => Convert.ToBase64String(Encoding.UTF8.GetBytes(marker));

    private static string ReadToken(string token)
    {
        var bytes = new byte[token.Length];
        return Convert.TryFromBase64String(token, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : throw S3Errors.InvalidArgument("The continuation token provided is incorrect", "continuation-token", token);
    }

    /// <summary>The parameters that all listings share.</summary>
    private sealed record ListingQuery(string Prefix, string Delimiter, int MaxKeys, bool IsEncoded)
    {
        public static ListingQuery Read(S3Call call)
        {
            var encoding = call.Request.Parameter("encoding-type");
            if (encoding is not (null or "url")) throw S3Errors.InvalidArgument("Invalid Encoding Method specified in Request", "encoding-type", encoding);
            return new ListingQuery(call.Request.Parameter("prefix") ?? "", call.Request.Parameter("delimiter") ?? "", call.Number("max-keys", LargestPage, 0, LargestPage), encoding == "url");
        }

        // Keys may hold characters that XML cannot: that is what encoding-type=url is for.
        public string Encode(string text) => IsEncoded ? AwsUri.Encode(text, keepSlash: true) : XmlText.Clean(text);

        public IEnumerable<XElement?> Echo() =>
        [
            new XElement("Prefix", Encode(Prefix)),
            Delimiter.Length == 0 ? null : new XElement("Delimiter", Encode(Delimiter)),
            new XElement("MaxKeys", MaxKeys.ToString(CultureInfo.InvariantCulture)),
            IsEncoded ? new XElement("EncodingType", "url") : null,
        ];
    }
}
