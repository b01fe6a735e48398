using System.Text;
using System.Xml.Linq;
using Workspace.LocalCloud.Access.Policies;
using Workspace.LocalCloud.Wire;

namespace Workspace.LocalCloud.Services.S3;

internal sealed partial class S3Service
{
    private const int LongestBucketPolicy = 20 * 1024;

    private Task ListBucketsAsync(S3Call call)
    {
        _access.Require(call, "s3:ListAllMyBuckets");
        return S3Xml.WriteAsync(call.Call, new XElement("ListAllMyBucketsResult",
            S3Xml.Owner("Owner", _account),
            new XElement("Buckets", _storage.Buckets.Values.Select(bucket =>
                new XElement("Bucket", new XElement("Name", bucket.Name), new XElement("CreationDate", S3Xml.Time(bucket.Created)))))));
    }

    private async Task CreateBucketAsync(S3Call call)
    {
        _access.RequireBucket(call, "s3:CreateBucket");
        var region = call.Call.Region;
        if (call.Request.Length is > 0)
            region = (await S3Xml.ReadAsync(call.Call, "CreateBucketConfiguration").ConfigureAwait(false)).Text("LocationConstraint") ?? region;
        if (region != call.Call.Region)
            throw new CloudException("IllegalLocationConstraintException", $"The {region} location constraint is incompatible for the region specific endpoint this request was sent to.");
        var isNew = _storage.CreateBucket(new BucketRecord { Name = call.Bucket, Region = region, Created = _clock.GetUtcNow() });
        // In the first region, and only there, S3 answers as if it were new.
        if (!isNew && region != "us-east-1")
            throw new CloudException("BucketAlreadyOwnedByYou", "Your previous request to create the named bucket succeeded and you already own it.", 409) { Details = new Dictionary<string, string> { ["BucketName"] = call.Bucket } };
        call.Response.Headers.Location = $"/{call.Bucket}";
        call.Finish(200);
    }

    private Task HeadBucketAsync(S3Call call)
    {
        var bucket = _storage.Bucket(call.Bucket);
        _access.RequireBucket(call, "s3:ListBucket");
        call.Response.Headers["x-amz-bucket-region"] = bucket.Region;
        call.Finish(200);
        return Task.CompletedTask;
    }

    private Task DeleteBucketAsync(S3Call call)
    {
        _access.RequireBucket(call, "s3:DeleteBucket");
        _storage.DeleteBucket(call.Bucket);
        call.Finish(204);
        return Task.CompletedTask;
    }

    private Task GetBucketLocationAsync(S3Call call)
    {
        _access.RequireBucket(call, "s3:GetBucketLocation");
        var region = _storage.Bucket(call.Bucket).Region;
        return S3Xml.WriteAsync(call.Call, new XElement("LocationConstraint", region == "us-east-1" ? null : region));
    }

    private Task GetBucketVersioningAsync(S3Call call)
    {
        _access.RequireBucket(call, "s3:GetBucketVersioning");
        var versioning = _storage.Bucket(call.Bucket).Versioning;
        return S3Xml.WriteAsync(call.Call, new XElement("VersioningConfiguration", versioning == BucketVersioning.Off ? null : new XElement("Status", versioning.ToString())));
    }

    private async Task PutBucketVersioningAsync(S3Call call)
    {
        _access.RequireBucket(call, "s3:PutBucketVersioning");
        var versioning = (await S3Xml.ReadAsync(call.Call, "VersioningConfiguration").ConfigureAwait(false)).Text("Status") switch
        {
            "Enabled" => BucketVersioning.Enabled,
            "Suspended" => BucketVersioning.Suspended,
            var other => throw S3Errors.MalformedXml($"Status is \"{other}\"; it must be Enabled or Suspended."),
        };
        _storage.ChangeBucket(call.Bucket, bucket => bucket with { Versioning = versioning });
        call.Finish(200);
    }

    private async Task GetBucketPolicyAsync(S3Call call)
    {
        _access.RequireBucket(call, "s3:GetBucketPolicy");
        var policy = _storage.Bucket(call.Bucket).Policy
            ?? throw new CloudException("NoSuchBucketPolicy", "The bucket policy does not exist", 404) { Details = new Dictionary<string, string> { ["BucketName"] = call.Bucket } };
        call.Response.ContentType = "application/json";
        call.Finish(200);
        await call.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(policy), call.Cancelled).ConfigureAwait(false);
    }

    private async Task PutBucketPolicyAsync(S3Call call)
    {
        _access.RequireBucket(call, "s3:PutBucketPolicy");
        var policy = Encoding.UTF8.GetString(await call.Request.ReadBodyAsync(LongestBucketPolicy, call.Cancelled).ConfigureAwait(false));
        CheckPolicy(policy, call.Bucket);
        _storage.ChangeBucket(call.Bucket, bucket => bucket with { Policy = policy });
        call.Finish(204);
    }

    private Task DeleteBucketPolicyAsync(S3Call call)
    {
        _access.RequireBucket(call, "s3:DeleteBucketPolicy");
        _storage.ChangeBucket(call.Bucket, bucket => bucket with { Policy = null });
        call.Finish(204);
        return Task.CompletedTask;
    }

    private Task GetBucketTaggingAsync(S3Call call)
    {
        _access.RequireBucket(call, "s3:GetBucketTagging");
        var tags = _storage.Bucket(call.Bucket).Tags;
        if (tags.Count == 0) throw new CloudException("NoSuchTagSet", "The TagSet does not exist", 404);
        return S3Xml.WriteAsync(call.Call, S3Xml.Tags(tags));
    }

    private async Task PutBucketTaggingAsync(S3Call call)
    {
        _access.RequireBucket(call, "s3:PutBucketTagging");
        var tags = S3Xml.ReadTags(await S3Xml.ReadAsync(call.Call, "Tagging").ConfigureAwait(false));
        _storage.ChangeBucket(call.Bucket, bucket => bucket with { Tags = tags });
        call.Finish(204);
    }

    private Task DeleteBucketTaggingAsync(S3Call call)
    {
        _access.RequireBucket(call, "s3:PutBucketTagging");
        _storage.ChangeBucket(call.Bucket, bucket => bucket with { Tags = new Dictionary<string, string>() });
        call.Finish(204);
        return Task.CompletedTask;
    }

    // S3 has one code for whatever is wrong with a policy.
    private static void CheckPolicy(string policy, string bucket)
    {
        try
        {
            var own = $"arn:aws:s3:::{bucket}";
            foreach (var resource in PolicyDocument.Parse(policy, PolicyKind.Resource).Statements.SelectMany(statement => statement.Resource ?? statement.NotResource ?? []))
                if (resource != "*" && resource != own && !resource.StartsWith(own + "/", StringComparison.Ordinal) && resource != own + "*")
                    throw new CloudException("MalformedPolicy", "Policy has invalid resource");
        }
        catch (CloudException e) when (e.Code == "MalformedPolicyDocument")
        {
            throw new CloudException("MalformedPolicy", e.Message);
        }
    }
}
