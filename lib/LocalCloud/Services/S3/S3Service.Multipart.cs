using System.Globalization;
using System.Security.Cryptography;
using System.Xml.Linq;
using Workspace.LocalCloud.State;
using Workspace.LocalCloud.Wire;
using Workspace.LocalCloud.Wire.Payload;
using Workspace.LocalCloud.Wire.Protocols;

namespace Workspace.LocalCloud.Services.S3;

internal sealed partial class S3Service
{
    private const int MostParts = 10_000;
    private const long SmallestPart = 5 * 1024 * 1024;

    private Task CreateMultipartUploadAsync(S3Call call)
    {
        var tags = ObjectHeaders.ReadTags(call.Request);
        _access.RequireObject(call, "s3:PutObject", call.Bucket, call.Key, newTags: tags);
        if (tags.Count > 0) _access.RequireObject(call, "s3:PutObjectTagging", call.Bucket, call.Key, newTags: tags);
        var algorithm = call.Request.Header("x-amz-checksum-algorithm");
        if (algorithm is not null && !Checksum.Names.Contains(algorithm.ToLowerInvariant())) throw new CloudException("InvalidRequest", $"Checksum algorithm {algorithm} is unsupported.");
        var upload = new UploadRecord
        {
            Id = Guid.NewGuid().ToString("N"),
            ChecksumAlgorithm = algorithm,
            Object = new ObjectRecord
            {
                Bucket = call.Bucket,
                Key = call.Key,
                Version = "",
                Sequence = 0,
                Modified = _clock.GetUtcNow(),
                Headers = ObjectHeaders.Read(call.Request),
                Metadata = ObjectHeaders.ReadMetadata(call.Request),
                Tags = tags,
            },
        };
        _storage.Begin(upload);
        if (algorithm is not null) call.Response.Headers["x-amz-checksum-algorithm"] = algorithm;
        return S3Xml.WriteAsync(call.Call, new XElement("InitiateMultipartUploadResult", new XElement("Bucket", call.Bucket), new XElement("Key", XmlText.Clean(call.Key)), new XElement("UploadId", upload.Id)));
    }

    private async Task UploadPartAsync(S3Call call)
    {
        _access.RequireObject(call, "s3:PutObject", call.Bucket, call.Key);
        var (upload, number) = (Upload(call), PartNumber(call));
        var content = await UploadedContent.ReceiveAsync(call.Request, _storage.Blobs, upload.ChecksumAlgorithm, LongestPut, call.Cancelled).ConfigureAwait(false);
        Keep(content.Blob, () =>
        {
            _storage.AddPart(upload, new PartRecord(number, content.Blob, _clock.GetUtcNow(), content.Checksums));
            return true;
        });
        call.Response.Headers.ETag = $"\"{content.Blob.Md5}\"";
        foreach (var (name, value) in content.Checksums) call.Response.Headers[name] = value;
        call.Finish(200);
    }

    private async Task UploadPartCopyAsync(S3Call call)
    {
        var source = FindSource(call);
        _access.RequireObject(call, "s3:PutObject", call.Bucket, call.Key);
        var (upload, number) = (Upload(call), PartNumber(call));
        var header = call.Request.Header("x-amz-copy-source-range");
        var range = header is null
            ? new ByteRange(0, source.Length)
            : ByteRange.Parse(header, source.Length) ?? throw S3Errors.InvalidArgument("The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the zero-based offsets of the first and last bytes to copy", "x-amz-copy-source-range", header);
        using var checksum = upload.ChecksumAlgorithm is { } algorithm ? Checksum.Create(algorithm) : null;
        var blob = await CopyContentAsync(source, range, checksum is null ? [] : [checksum], call.Cancelled).ConfigureAwait(false);
        var part = new PartRecord(number, blob, _clock.GetUtcNow(), checksum is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [$"x-amz-checksum-{checksum.Name}"] = checksum.Value() });
        Keep(blob, () =>
        {
            _storage.AddPart(upload, part);
            return true;
        });
        await S3Xml.WriteAsync(call.Call, new XElement("CopyPartResult", new XElement("LastModified", S3Xml.Time(part.Modified)), new XElement("ETag", $"\"{blob.Md5}\""))).ConfigureAwait(false);
    }

    private async Task CompleteMultipartUploadAsync(S3Call call)
    {
        _access.RequireObject(call, "s3:PutObject", call.Bucket, call.Key);
        var upload = Upload(call);
        var chosen = Choose(upload, await S3Xml.ReadAsync(call.Call, "CompleteMultipartUpload").ConfigureAwait(false));
        var stored = _storage.Complete(upload, chosen, upload.Object with
        {
            Modified = _clock.GetUtcNow(),
            Content = [.. chosen.Select(part => part.Blob)],
            PartCount = chosen.Count,
            ETag = $"{Md5OfMd5s(chosen)}-{chosen.Count}",
            Checksums = Composite(upload, chosen),
        }, current => Preconditions.CheckWrite(call.Request, call.Key, current));
        WriteVersion(call, stored);
        await S3Xml.WriteAsync(call.Call, new XElement("CompleteMultipartUploadResult",
            new XElement("Location", $"http://{call.Request.Host}/{call.Bucket}/{Wire.Signing.AwsUri.Encode(call.Key, keepSlash: true)}"),
            new XElement("Bucket", call.Bucket), new XElement("Key", XmlText.Clean(call.Key)), new XElement("ETag", $"\"{stored.ETag}\""))).ConfigureAwait(false);
    }

    private List<PartRecord> Choose(UploadRecord upload, XElement request)
    {
        var parts = _storage.PartsOf(upload.Id).ToDictionary(part => part.Number);
        var chosen = new List<PartRecord>();
        foreach (var item in request.All("Part"))
        {
            if (!int.TryParse(item.Text("PartNumber"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) throw S3Errors.MalformedXml("a Part has no PartNumber.");
            if (chosen.Count > 0 && number <= chosen[^1].Number) throw new CloudException("InvalidPartOrder", "The list of parts was not in ascending order. The parts list must be specified in order by part number.");
            if (!parts.TryGetValue(number, out var part) || item.Text("ETag")?.Trim('"') != part.Blob.Md5)
                throw new CloudException("InvalidPart", "One or more of the specified parts could not be found. The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.") { Details = new Dictionary<string, string> { ["PartNumber"] = number.ToString(CultureInfo.InvariantCulture), ["UploadId"] = upload.Id } };
            chosen.Add(part);
        }
        if (chosen.Count == 0) throw S3Errors.MalformedXml("it names no Part.");
        if (chosen[..^1].Find(part => part.Blob.Length < SmallestPart) is { } small)
            throw new CloudException("EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size") { Details = new Dictionary<string, string> { ["MinSizeAllowed"] = SmallestPart.ToString(CultureInfo.InvariantCulture), ["ProposedSize"] = small.Blob.Length.ToString(CultureInfo.InvariantCulture), ["PartNumber"] = small.Number.ToString(CultureInfo.InvariantCulture) } };
        return chosen;
    }

    private Task AbortMultipartUploadAsync(S3Call call)
    {
        _access.RequireObject(call, "s3:AbortMultipartUpload", call.Bucket, call.Key);
        _storage.Abort(Upload(call));
        call.Finish(204);
        return Task.CompletedTask;
    }

    private Task ListPartsAsync(S3Call call)
    {
        _access.RequireObject(call, "s3:ListMultipartUploadParts", call.Bucket, call.Key);
        var upload = Upload(call);
        var (marker, most) = (call.Number("part-number-marker", 0, 0, MostParts), call.Number("max-parts", LargestPage, 0, LargestPage));
        var rest = _storage.PartsOf(upload.Id).Where(part => part.Number > marker).Take(most + 1).ToList();
        var shown = rest.Take(most).ToList();
        return S3Xml.WriteAsync(call.Call, new XElement("ListPartsResult",
            new XElement("Bucket", call.Bucket), new XElement("Key", XmlText.Clean(call.Key)), new XElement("UploadId", upload.Id),
            S3Xml.Owner("Initiator", _account), S3Xml.Owner("Owner", _account), new XElement("StorageClass", StorageClass(upload.Object)),
            new XElement("PartNumberMarker", marker), shown.Count > 0 ? new XElement("NextPartNumberMarker", shown[^1].Number) : null,
            new XElement("MaxParts", most), new XElement("IsTruncated", rest.Count > most),
            shown.Select(part => new XElement("Part",
                new XElement("PartNumber", part.Number), new XElement("LastModified", S3Xml.Time(part.Modified)), new XElement("ETag", $"\"{part.Blob.Md5}\""), new XElement("Size", part.Blob.Length)))));
    }

    private Task ListMultipartUploadsAsync(S3Call call)
    {
        _access.RequireBucket(call, "s3:ListBucketMultipartUploads");
        _storage.Bucket(call.Bucket);
        var page = ListingQuery.Read(call);
        if (page.Delimiter.Length > 0) throw CloudException.NotImplemented(Name, "ListMultipartUploads with a delimiter");
        var (key, id, most) = (call.Request.Parameter("key-marker") ?? "", call.Request.Parameter("upload-id-marker") ?? "", call.Number("max-uploads", LargestPage, 1, LargestPage));
        var rest = _storage.Uploads.Values.Where(upload => upload.Object.Bucket == call.Bucket && upload.Object.Key.StartsWith(page.Prefix, StringComparison.Ordinal))
            .OrderBy(upload => upload.Object.Key, Utf8Order.Instance).ThenBy(upload => upload.Id, StringComparer.Ordinal)
            .Where(upload => Utf8Order.Instance.Compare(upload.Object.Key, key) is var order && (order > 0 || order == 0 && id.Length > 0 && string.CompareOrdinal(upload.Id, id) > 0))
            .Take(most + 1).ToList();
        var shown = rest.Take(most).ToList();
        return S3Xml.WriteAsync(call.Call, new XElement("ListMultipartUploadsResult",
            new XElement("Bucket", call.Bucket), new XElement("KeyMarker", page.Encode(key)), new XElement("UploadIdMarker", id),
            rest.Count > most ? new[] { new XElement("NextKeyMarker", page.Encode(shown[^1].Object.Key)), new XElement("NextUploadIdMarker", shown[^1].Id) } : null,
            new XElement("Prefix", page.Encode(page.Prefix)), new XElement("MaxUploads", most), page.IsEncoded ? new XElement("EncodingType", "url") : null,
            new XElement("IsTruncated", rest.Count > most),
            shown.Select(upload => new XElement("Upload",
                new XElement("Key", page.Encode(upload.Object.Key)), new XElement("UploadId", upload.Id), S3Xml.Owner("Initiator", _account), S3Xml.Owner("Owner", _account),
                new XElement("StorageClass", StorageClass(upload.Object)), new XElement("Initiated", S3Xml.Time(upload.Object.Modified))))));
    }

    private UploadRecord Upload(S3Call call) => _storage.Upload(call.Bucket, call.Key, call.Request.Parameter("uploadId")!);

    private static int PartNumber(S3Call call) =>
        int.TryParse(call.Request.Parameter("partNumber"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostParts
            ? number
            : throw S3Errors.InvalidArgument($"Part number must be an integer between 1 and {MostParts}, inclusive", "partNumber", call.Request.Parameter("partNumber") ?? "");

    private static string Md5OfMd5s(IEnumerable<PartRecord> parts)
    {
#pragma warning disable CA5351 // S3 defines the ETag of an upload in parts as the MD5 of their MD5s.
        return Convert.ToHexStringLower(MD5.HashData([.. parts.SelectMany(part => Convert.FromHexString(part.Blob.Md5))]));
#pragma warning restore CA5351
    }

    // The checksum of the parts' checksums, with their number behind it.
    private static Dictionary<string, string> Composite(UploadRecord upload, List<PartRecord> parts)
    {
        if (upload.ChecksumAlgorithm is not { } algorithm || algorithm.Equals("CRC64NVME", StringComparison.OrdinalIgnoreCase)) return [];
        using var checksum = Checksum.Create(algorithm);
        var header = $"x-amz-checksum-{checksum.Name}";
        foreach (var part in parts) checksum.Append(Convert.FromBase64String(part.Checksums[header]));
        return new Dictionary<string, string> { [header] = $"{checksum.Value()}-{parts.Count}" };
    }
}
