using System.Globalization;
using System.Xml.Linq;
using Workspace.LocalCloud.State;
using Workspace.LocalCloud.Wire;

namespace Workspace.LocalCloud.Services.S3;

internal sealed partial class S3Service
{
    private const int MostDeletes = 1000;

    private async Task PutObjectAsync(S3Call call)
    {
        var tags = ObjectHeaders.ReadTags(call.Request);
        _access.RequireObject(call, "s3:PutObject", call.Bucket, call.Key, newTags: tags);
        if (tags.Count > 0) _access.RequireObject(call, "s3:PutObjectTagging", call.Bucket, call.Key, newTags: tags);
        _storage.Bucket(call.Bucket);
        // Looked at before the body, so that a client need not send it in vain, and again when it is there.
        Preconditions.CheckWrite(call.Request, call.Key, _storage.Objects.Current(call.Bucket, call.Key));
        var (headers, metadata) = (ObjectHeaders.Read(call.Request), ObjectHeaders.ReadMetadata(call.Request));
        var content = await UploadedContent.ReceiveAsync(call.Request, _storage.Blobs, null, LongestPut, call.Cancelled).ConfigureAwait(false);
        var stored = Keep(content.Blob, () => _storage.Put(new ObjectRecord
        {
            Bucket = call.Bucket,
            Key = call.Key,
            Version = "",
            Sequence = 0,
            Modified = _clock.GetUtcNow(),
            Content = [content.Blob],
            ETag = content.Blob.Md5,
            Headers = headers,
            Metadata = metadata,
            Tags = tags,
            Checksums = content.Checksums,
        }, current => Preconditions.CheckWrite(call.Request, call.Key, current)));
        call.Response.Headers.ETag = $"\"{stored.ETag}\"";
        foreach (var (name, value) in stored.Checksums) call.Response.Headers[name] = value;
        WriteVersion(call, stored);
        call.Finish(200);
    }

    private async Task GetObjectAsync(S3Call call)
    {
        while (true)
        {
            var target = Find(call, call.Version is null ? "s3:GetObject" : "s3:GetObjectVersion");
            Preconditions.CheckRead(call.Request, target);
            try
            {
                await SendAsync(call, target).ConfigureAwait(false);
                return;
            }
            catch (FileNotFoundException) when (!call.Response.HasStarted && !ReferenceEquals(_storage.Objects.Version(target.Bucket, target.Key, target.Version), target))
            {
                // It was replaced between finding and opening it: what is there now is the answer.
            }
        }
    }

    private async Task SendAsync(S3Call call, ObjectRecord target)
    {
        var part = PartRange(call, target);
        var range = part ?? ByteRange.Parse(call.Request.Header("range"), target.Length);
        var sent = range ?? new ByteRange(0, target.Length);
        var isHead = call.Request.Method == "HEAD";
        using var content = isHead ? null : new ContentReader(target.Content, _storage.Blobs, sent);
        WriteHeaders(call, target, range is null);
        if (range is not null) call.Response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes {sent.First}-{sent.First + sent.Length - 1}/{target.Length}");
        call.Response.ContentLength = sent.Length;
        call.Finish(range is null ? 200 : 206);
        if (content is not null) await content.CopyToAsync(call.Response.Body, 128 * 1024, call.Cancelled).ConfigureAwait(false);
    }

    private static ByteRange? PartRange(S3Call call, ObjectRecord target)
    {
        if (call.Request.Parameter("partNumber") is null) return null;
        var number = call.Number("partNumber", 1, 1, 10000);
        if (number > Math.Max(1, target.PartCount)) throw new CloudException("InvalidPartNumber", "The requested partnumber is not satisfiable", 416);
        if (target.PartCount > 0) call.Response.Headers["x-amz-mp-parts-count"] = target.PartCount.ToString(CultureInfo.InvariantCulture);
        return target.Length == 0 ? null : new ByteRange(target.Content.Take(number - 1).Sum(blob => blob.Length), target.Content[number - 1].Length);
    }

    // The object that a request means, if the caller may.
    private ObjectRecord Find(S3Call call, string action)
    {
        _storage.Bucket(call.Bucket);
        var newest = call.Version is { } asked ? _storage.Objects.Version(call.Bucket, call.Key, asked) : _storage.Objects.Newest(call.Bucket, call.Key);
        _access.RequireObject(call, action, call.Bucket, call.Key, newest);
        if (newest is { IsDeleteMarker: false }) return newest;
        if (newest is not null)
        {
            call.Response.Headers["x-amz-delete-marker"] = "true";
            WriteVersion(call, newest);
            if (call.Version is not null) throw new CloudException("MethodNotAllowed", "The specified method is not allowed against this resource.", 405);
        }
        if (call.Version is { } missing) throw S3Errors.NoSuchVersion(call.Key, missing);
        throw _access.NotThere(call, call.Key);
    }

    private Task DeleteObjectAsync(S3Call call)
    {
        _access.RequireObject(call, call.Version is null ? "s3:DeleteObject" : "s3:DeleteObjectVersion", call.Bucket, call.Key);
        var (result, isNewMarker) = _storage.Delete(call.Bucket, call.Key, call.Version, _clock.GetUtcNow());
        if (result is not null) WriteVersion(call, result);
        if (isNewMarker || result is { IsDeleteMarker: true }) call.Response.Headers["x-amz-delete-marker"] = "true";
        call.Finish(204);
        return Task.CompletedTask;
    }

    private async Task DeleteObjectsAsync(S3Call call)
    {
        _storage.Bucket(call.Bucket);
        var request = await S3Xml.ReadAsync(call.Call, "Delete").ConfigureAwait(false);
        var objects = request.All("Object").ToList();
        if (objects.Count is 0 or > MostDeletes) throw S3Errors.MalformedXml($"a request names 1 to {MostDeletes} objects, this one {objects.Count}.");
        var isQuiet = request.Text("Quiet")?.Trim().Equals("true", StringComparison.OrdinalIgnoreCase) == true;
        var results = new List<XElement>();
        foreach (var item in objects)
        {
            var key = item.Text("Key") is { Length: > 0 } given ? given : throw S3Errors.MalformedXml("an Object has no Key.");
            var result = DeleteOne(call, key, item.Text("VersionId") is { Length: > 0 } version ? version : null);
            if (!isQuiet || result.Name.LocalName == "Error") results.Add(result);
        }
        await S3Xml.WriteAsync(call.Call, new XElement("DeleteResult", results)).ConfigureAwait(false);
    }

    private XElement DeleteOne(S3Call call, string key, string? version)
    {
        var names = new[] { new XElement("Key", Wire.Protocols.XmlText.Clean(key)), version is null ? null : new XElement("VersionId", version) };
        try
        {
            _access.RequireObject(call, version is null ? "s3:DeleteObject" : "s3:DeleteObjectVersion", call.Bucket, key);
        }
        catch (CloudException e)
        {
            return new XElement("Error", names, new XElement("Code", e.Code), new XElement("Message", e.Message));
        }
        var (result, isNewMarker) = _storage.Delete(call.Bucket, key, version, _clock.GetUtcNow());
        return new XElement("Deleted", names,
            isNewMarker || result is { IsDeleteMarker: true } ? new[] { new XElement("DeleteMarker", "true"), new XElement("DeleteMarkerVersionId", result!.Version) } : null);
    }

    // A content whose object was refused must not stay.
    private T Keep<T>(Blob blob, Func<T> store)
    {
        try
        {
            return store();
        }
        catch
        {
            _storage.Blobs.Delete(blob.Id);
            throw;
        }
    }

    private void WriteHeaders(S3Call call, ObjectRecord target, bool isWhole)
    {
        var headers = call.Response.Headers;
        foreach (var (name, value) in target.Headers) headers[name] = value;
        foreach (var (name, value) in target.Metadata) headers[$"x-amz-meta-{name}"] = value;
        if (isWhole && call.Request.Header("x-amz-checksum-mode")?.Equals("ENABLED", StringComparison.OrdinalIgnoreCase) == true)
            foreach (var (name, value) in target.Checksums) headers[name] = value;
        foreach (var name in (string[])["Content-Type", "Content-Language", "Expires", "Cache-Control", "Content-Disposition", "Content-Encoding"])
            if (call.Request.Parameter($"response-{name.ToLowerInvariant()}") is { } wanted) headers[name] = wanted;
        headers.ETag = $"\"{target.ETag}\"";
        headers.LastModified = target.Modified.UtcDateTime.ToString("R", CultureInfo.InvariantCulture);
        headers.AcceptRanges = "bytes";
        if (target.Tags.Count > 0) headers["x-amz-tagging-count"] = target.Tags.Count.ToString(CultureInfo.InvariantCulture);
        WriteVersion(call, target);
    }

    private void WriteVersion(S3Call call, ObjectRecord version)
    {
        if (_storage.Buckets.Find(version.Bucket)?.Versioning is BucketVersioning.Enabled or BucketVersioning.Suspended) call.Response.Headers["x-amz-version-id"] = version.Version;
    }
}
