using System.Xml.Linq;
using Workspace.LocalCloud.Wire;
using Workspace.LocalCloud.Wire.Payload;
using Workspace.LocalCloud.Wire.Signing;

namespace Workspace.LocalCloud.Services.S3;

internal sealed partial class S3Service
{
    private async Task CopyObjectAsync(S3Call call)
    {
        var source = FindSource(call);
        var replacesMetadata = Directive(call, "x-amz-metadata-directive");
        var replacesTags = Directive(call, "x-amz-tagging-directive");
        var tags = replacesTags ? ObjectHeaders.ReadTags(call.Request) : source.Tags;
        _access.RequireObject(call, "s3:PutObject", call.Bucket, call.Key, newTags: tags);
        _storage.Bucket(call.Bucket);
        if (source.Length > LongestPut) throw new CloudException("InvalidRequest", $"The specified copy source is larger than the maximum allowable size for a copy source: {LongestPut}");
        if (source.Bucket == call.Bucket && source.Key == call.Key && !replacesMetadata && !replacesTags && call.Request.Header("x-amz-storage-class") is null && SourceAddress(call).Version is null)
            throw new CloudException("InvalidRequest", "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.");
        var blob = await CopyContentAsync(source, new ByteRange(0, source.Length), [], call.Cancelled).ConfigureAwait(false);
        var stored = Keep(blob, () => _storage.Put(source with
        {
            Bucket = call.Bucket,
            Key = call.Key,
            Modified = _clock.GetUtcNow(),
            Content = [blob],
            ETag = blob.Md5,
            PartCount = 0,
            Headers = replacesMetadata ? ObjectHeaders.Read(call.Request) : source.Headers,
            Metadata = replacesMetadata ? ObjectHeaders.ReadMetadata(call.Request) : source.Metadata,
            Tags = tags,
            // A checksum of parts is none of the whole.
            Checksums = source.PartCount == 0 ? source.Checksums : new Dictionary<string, string>(),
        }, current => Preconditions.CheckWrite(call.Request, call.Key, current)));
        if (source.Version != ObjectRecord.NullVersion) call.Response.Headers["x-amz-copy-source-version-id"] = source.Version;
        WriteVersion(call, stored);
        await S3Xml.WriteAsync(call.Call, new XElement("CopyObjectResult", new XElement("LastModified", S3Xml.Time(stored.Modified)), new XElement("ETag", $"\"{stored.ETag}\""))).ConfigureAwait(false);
    }

    private static bool Directive(S3Call call, string header) => call.Request.Header(header) switch
    {
        null or "COPY" => false,
        "REPLACE" => true,
        var other => throw S3Errors.InvalidArgument($"Unknown {header}.", header, other),
    };

    // The source of a copy, if the caller may read it and the conditions on it hold.
    private ObjectRecord FindSource(S3Call call)
    {
        var (bucket, key, version) = SourceAddress(call);
        _storage.Bucket(bucket);
        var source = version is null ? _storage.Objects.Newest(bucket, key) : _storage.Objects.Version(bucket, key, version);
        _access.RequireObject(call, version is null ? "s3:GetObject" : "s3:GetObjectVersion", bucket, key, source);
        if (source is null or { IsDeleteMarker: true }) throw version is null ? S3Errors.NoSuchKey(key) : S3Errors.NoSuchVersion(key, version);
        Preconditions.CheckRead(call.Request, source, "x-amz-copy-source-");
        return source;
    }

    private static (string Bucket, string Key, string? Version) SourceAddress(S3Call call)
    {
        var header = call.Request.Header("x-amz-copy-source")!;
        var (path, version) = header.IndexOf("?versionId=", StringComparison.Ordinal) is var at and >= 0 ? (header[..at], header[(at + 11)..]) : (header, null);
        var decoded = AwsUri.Decode(path).TrimStart('/');
        var slash = decoded.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || slash == decoded.Length - 1) throw S3Errors.InvalidArgument("Copy Source must mention the source bucket and key: sourcebucket/sourcekey", "x-amz-copy-source", header);
        return (decoded[..slash], decoded[(slash + 1)..], version);
    }

    private async Task<State.Blob> CopyContentAsync(ObjectRecord source, ByteRange range, IReadOnlyList<Checksum> checksums, CancellationToken cancellationToken)
    {
        ContentReader reader;
        try
        {
            reader = new ContentReader(source.Content, _storage.Blobs, range);
        }
        catch (FileNotFoundException e)
        {
            throw new CloudException("SlowDown", $"The source was replaced while it was being copied ({Path.GetFileName(e.FileName)}). Please try again.", 503);
        }
        await using (reader.ConfigureAwait(false))
            return await _storage.Blobs.WriteAsync(reader, checksums, LongestPut, cancellationToken).ConfigureAwait(false);
    }
}
