using Workspace.LocalCloud.Access;
using Workspace.LocalCloud.State;
using Workspace.LocalCloud.Wire;

namespace Workspace.LocalCloud.Services.S3;

/// <summary>Amazon S3.</summary>
internal sealed partial class S3Service : ICloudService
{
    private const long LongestPut = 5L * 1024 * 1024 * 1024;

    private readonly S3Storage _storage;
    private readonly S3Access _access;
    private readonly VirtualClock _clock;
    private readonly string _account;
    private readonly Dictionary<string, Func<S3Call, Task>> _operations;

    public S3Service(Store store, AccessGuard guard, string account, VirtualClock clock)
    {
        (_account, _clock) = (account, clock);
        _storage = new S3Storage(store);
        _access = new S3Access(guard, _storage);
        _operations = new Dictionary<string, Func<S3Call, Task>>(StringComparer.Ordinal)
        {
            ["ListBuckets"] = ListBucketsAsync,
            ["CreateBucket"] = CreateBucketAsync,
            ["HeadBucket"] = HeadBucketAsync,
            ["DeleteBucket"] = DeleteBucketAsync,
            ["GetBucketLocation"] = GetBucketLocationAsync,
            ["GetBucketVersioning"] = GetBucketVersioningAsync,
            ["PutBucketVersioning"] = PutBucketVersioningAsync,
            ["GetBucketPolicy"] = GetBucketPolicyAsync,
            ["PutBucketPolicy"] = PutBucketPolicyAsync,
            ["DeleteBucketPolicy"] = DeleteBucketPolicyAsync,
            ["GetBucketTagging"] = GetBucketTaggingAsync,
            ["PutBucketTagging"] = PutBucketTaggingAsync,
            ["DeleteBucketTagging"] = DeleteBucketTaggingAsync,
            ["ListObjects"] = ListObjectsAsync,
            ["ListObjectsV2"] = ListObjectsV2Async,
            ["ListObjectVersions"] = ListObjectVersionsAsync,
            ["PutObject"] = PutObjectAsync,
            ["GetObject"] = GetObjectAsync,
            ["HeadObject"] = GetObjectAsync,
            ["CopyObject"] = CopyObjectAsync,
            ["DeleteObject"] = DeleteObjectAsync,
            ["DeleteObjects"] = DeleteObjectsAsync,
            ["GetObjectTagging"] = GetObjectTaggingAsync,
            ["PutObjectTagging"] = PutObjectTaggingAsync,
            ["DeleteObjectTagging"] = DeleteObjectTaggingAsync,
            ["CreateMultipartUpload"] = CreateMultipartUploadAsync,
            ["UploadPart"] = UploadPartAsync,
            ["UploadPartCopy"] = UploadPartCopyAsync,
            ["CompleteMultipartUpload"] = CompleteMultipartUploadAsync,
            ["AbortMultipartUpload"] = AbortMultipartUploadAsync,
            ["ListParts"] = ListPartsAsync,
            ["ListMultipartUploads"] = ListMultipartUploadsAsync,
        };
    }

    /// <inheritdoc/>
    public string Name => "s3";

    /// <inheritdoc/>
    public string Title => "Simple Storage Service";

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Operations => _operations.Keys;

    /// <inheritdoc/>
    public Task AnswerAsync(CloudCall call)
    {
        var address = S3Address.Of(call.Request);
        var operation = S3Route.Find(call.Request, address);
        if (!_operations.TryGetValue(operation, out var answer)) throw CloudException.NotImplemented(Name, operation);
        if (address.Bucket is { } bucket) BucketName.Check(bucket);
        if (address.Key is { } key) BucketName.CheckKey(key);
        return answer(new S3Call(call, address));
    }
}
