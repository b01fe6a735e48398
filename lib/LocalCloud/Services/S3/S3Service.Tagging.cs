namespace Workspace.LocalCloud.Services.S3;

internal sealed partial class S3Service
{
    private Task GetObjectTaggingAsync(S3Call call)
    {
        var target = Find(call, call.Version is null ? "s3:GetObjectTagging" : "s3:GetObjectVersionTagging");
        WriteVersion(call, target);
        return S3Xml.WriteAsync(call.Call, S3Xml.Tags(target.Tags));
    }

    private async Task PutObjectTaggingAsync(S3Call call)
    {
        var target = Find(call, call.Version is null ? "s3:PutObjectTagging" : "s3:PutObjectVersionTagging");
        var tags = S3Xml.ReadTags(await S3Xml.ReadAsync(call.Call, "Tagging").ConfigureAwait(false));
        if (tags.Count > 10) throw new Wire.CloudException("BadRequest", "Object tags cannot be greater than 10");
        _storage.Annotate(target, version => version with { Tags = tags });
        WriteVersion(call, target);
        call.Finish(200);
    }

    private Task DeleteObjectTaggingAsync(S3Call call)
    {
        var target = Find(call, call.Version is null ? "s3:DeleteObjectTagging" : "s3:DeleteObjectVersionTagging");
        _storage.Annotate(target, version => version with { Tags = new Dictionary<string, string>() });
        WriteVersion(call, target);
        call.Finish(204);
        return Task.CompletedTask;
    }
}
