using Workspace.LocalCloud.Access;
using Workspace.LocalCloud.Access.Policies;
using Workspace.LocalCloud.Wire;

namespace Workspace.LocalCloud.Services.S3;

/// <summary>What S3's operations ask of their callers (Service Authorization Reference, "Actions, resources, and condition keys for Amazon S3").</summary>
internal sealed class S3Access(AccessGuard guard, S3Storage storage)
{
    /// <summary>Asks for an action on no bucket in particular.</summary>
    public void Require(S3Call call, string action) => guard.Require(call.Call, new AccessDemand(action, "*"));

    /// <summary>Asks for an action on the bucket itself.</summary>
    public void RequireBucket(S3Call call, string action) => guard.Require(call.Call, BucketDemand(call, action));

    /// <summary>Asks for an action on an object.</summary>
    /// <param name="call">The call.</param>
    /// <param name="action">The action.</param>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="target">The object as it is, for conditions on its tags.</param>
    /// <param name="newTags">The tags that the request sets.</param>
    public void RequireObject(S3Call call, string action, string bucket, string key, ObjectRecord? target = null, IReadOnlyDictionary<string, string>? newTags = null) =>
        guard.Require(call.Call, ObjectDemand(call, action, bucket, key, target, newTags));

    /// <summary>Whether an action on an object is allowed.</summary>
    public bool AllowsObject(S3Call call, string action, string bucket, string key, ObjectRecord? target) => guard.Allows(call.Call, ObjectDemand(call, action, bucket, key, target, null));

    /// <summary>Whoever may not list a bucket must not learn which keys it has: for them, what is not there is denied.</summary>
    public CloudException NotThere(S3Call call, string key)
    {
        if (guard.Allows(call.Call, BucketDemand(call, "s3:ListBucket"))) return S3Errors.NoSuchKey(key);
        return new CloudException("AccessDenied", $"User: {call.Call.Caller.Principal.Arn} is not authorized to perform: s3:ListBucket on resource: arn:aws:s3:::{call.Bucket} and so is not told whether the key exists", 403);
    }

    private AccessDemand BucketDemand(S3Call call, string action)
    {
        var bucket = storage.Buckets.Find(call.Bucket);
        var demand = new AccessDemand(action, $"arn:aws:s3:::{call.Bucket}") { ResourcePolicy = PolicyOf(bucket) };
        demand.Context.Add("s3:prefix", call.Request.Parameter("prefix"));
        demand.Context.Add("s3:delimiter", call.Request.Parameter("delimiter"));
        demand.Context.Add("s3:max-keys", call.Request.Parameter("max-keys"));
        demand.Context.Add("s3:ResourceAccount", call.Call.Caller.Policies.ResourceAccount);
        return demand.WithResourceTags(bucket?.Tags ?? new Dictionary<string, string>());
    }

    private AccessDemand ObjectDemand(S3Call call, string action, string bucket, string key, ObjectRecord? target, IReadOnlyDictionary<string, string>? newTags)
    {
        var demand = new AccessDemand(action, $"arn:aws:s3:::{bucket}/{key}") { ResourcePolicy = PolicyOf(storage.Buckets.Find(bucket)) };
        demand.Context.Add("s3:VersionId", call.Version);
        demand.Context.Add("s3:x-amz-acl", call.Request.Header("x-amz-acl"));
        demand.Context.Add("s3:x-amz-server-side-encryption", call.Request.Header("x-amz-server-side-encryption"));
        demand.Context.Add("s3:x-amz-storage-class", call.Request.Header("x-amz-storage-class"));
        demand.Context.Add("s3:ResourceAccount", call.Call.Caller.Policies.ResourceAccount);
        foreach (var (name, value) in target?.Tags ?? new Dictionary<string, string>()) demand.Context.Add($"s3:ExistingObjectTag/{name}", value);
        foreach (var (name, value) in newTags ?? new Dictionary<string, string>()) demand.Context.Add($"s3:RequestObjectTag/{name}", value);
        if (newTags is { Count: > 0 }) demand.Context.Add("s3:RequestObjectTagKeys", [.. newTags.Keys]);
        return demand;
    }

    private static PolicyDocument? PolicyOf(BucketRecord? bucket) => bucket?.Policy is { } text ? PolicyDocument.Stored(text, PolicyKind.Resource) : null;
}
