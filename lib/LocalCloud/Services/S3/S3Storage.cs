using Workspace.LocalCloud.State;
using Workspace.LocalCloud.Wire;

namespace Workspace.LocalCloud.Services.S3;

/// <summary>Buckets, objects and uploads, and the changes that keep their rules.</summary>
internal sealed class S3Storage
{
    private readonly Store _store;

    public S3Storage(Store store)
    {
        _store = store;
        Buckets = store.Table<BucketRecord>("s3.buckets");
        Objects = new ObjectTable(store);
        Uploads = store.Table<UploadRecord>("s3.uploads");
        Parts = store.Table<PartRecord>("s3.parts");
        Blobs = new BlobFolder(Path.Combine(store.Folder, "blobs"));
        Blobs.Sweep(Objects.All.SelectMany(version => version.Content).Concat(Parts.Values.Select(part => part.Blob)).Select(blob => blob.Id).ToHashSet(StringComparer.Ordinal));
    }

    public Table<BucketRecord> Buckets { get; }

    public ObjectTable Objects { get; }

    public Table<UploadRecord> Uploads { get; }

    /// <summary>By upload and number.</summary>
    public Table<PartRecord> Parts { get; }

    public BlobFolder Blobs { get; }

    /// <summary>A bucket.</summary>
    /// <exception cref="CloudException">NoSuchBucket.</exception>
    public BucketRecord Bucket(string name) => Buckets.Find(name) ?? throw S3Errors.NoSuchBucket(name);

    /// <summary>Changes a bucket.</summary>
    public void ChangeBucket(string name, Func<BucketRecord, BucketRecord> change) => _store.Change(changes => changes.Set(Buckets, name, change(Bucket(name))));

    /// <summary>Creates a bucket, or finds it there already.</summary>
    /// <returns>Whether it is new.</returns>
    public bool CreateBucket(BucketRecord bucket) => _store.Change(changes =>
    {
        if (Buckets.Find(bucket.Name) is not null) return false;
        changes.Set(Buckets, bucket.Name, bucket);
        return true;
    });

    /// <summary>Removes an empty bucket.</summary>
    public void DeleteBucket(string name) => _store.Change(changes =>
    {
        Bucket(name);
        if (!Objects.IsEmpty(name)) throw new CloudException("BucketNotEmpty", "The bucket you tried to delete is not empty", 409) { Details = new Dictionary<string, string> { ["BucketName"] = name } };
        changes.Remove(Buckets, name);
    });

    /// <summary>Writes an object; version and order are set here, as the bucket's versioning says.</summary>
    /// <param name="written">The object.</param>
    /// <param name="check">Looks at what is there now, and throws where the write must not be.</param>
    /// <param name="also">What else changes in the same step.</param>
    public ObjectRecord Put(ObjectRecord written, Action<ObjectRecord?> check, Action<Changes>? also = null)
    {
        var (stored, replaced) = _store.Change(changes =>
        {
            var bucket = Bucket(written.Bucket);
            check(Objects.Current(written.Bucket, written.Key));
            var version = written with { Sequence = Objects.NextSequence(), Version = bucket.Versioning == BucketVersioning.Enabled ? NewVersion() : ObjectRecord.NullVersion };
            var old = version.Version == ObjectRecord.NullVersion ? Objects.Version(written.Bucket, written.Key, ObjectRecord.NullVersion) : null;
            if (old is not null) Objects.Remove(changes, old);
            Objects.Set(changes, version);
            also?.Invoke(changes);
            return (version, old);
        });
        DeleteContent(replaced);
        return stored;
    }

    /// <summary>Deletes an object: for good, or by a marker where the bucket keeps versions.</summary>
    /// <returns>The marker that was set or the version that was removed; null where there was nothing to do.</returns>
    public (ObjectRecord? Result, bool IsNewMarker) Delete(string bucketName, string key, string? version, DateTimeOffset now)
    {
        var (result, isMarker, removed) = _store.Change(changes =>
        {
            var bucket = Bucket(bucketName);
            var target = version is not null ? Objects.Version(bucketName, key, version) : Objects.Version(bucketName, key, ObjectRecord.NullVersion);
            if (version is not null || bucket.Versioning == BucketVersioning.Off)
            {
                if (target is not null) Objects.Remove(changes, target);
                return (target, false, target);
            }
            var replaced = bucket.Versioning == BucketVersioning.Suspended ? target : null;
            if (replaced is not null) Objects.Remove(changes, replaced);
            var marker = new ObjectRecord
            {
                Bucket = bucketName,
                Key = key,
                Version = bucket.Versioning == BucketVersioning.Enabled ? NewVersion() : ObjectRecord.NullVersion,
                Sequence = Objects.NextSequence(),
                Modified = now,
                IsDeleteMarker = true,
            };
            Objects.Set(changes, marker);
            return (marker, true, replaced);
        });
        DeleteContent(removed);
        return (result, isMarker);
    }

    /// <summary>Changes what is said of an object, but not its content.</summary>
    public void Annotate(ObjectRecord version, Func<ObjectRecord, ObjectRecord> change) => _store.Change(changes =>
        Objects.Set(changes, change(Objects.Version(version.Bucket, version.Key, version.Version) ?? throw S3Errors.NoSuchKey(version.Key))));

    /// <summary>Begins an upload.</summary>
    public void Begin(UploadRecord upload) => _store.Change(changes =>
    {
        Bucket(upload.Object.Bucket);
        changes.Set(Uploads, upload.Id, upload);
    });

    /// <summary>An upload of this object.</summary>
    /// <exception cref="CloudException">NoSuchUpload.</exception>
    public UploadRecord Upload(string bucket, string key, string id) =>
        Uploads.Find(id) is { } upload && upload.Object.Bucket == bucket && upload.Object.Key == key ? upload : throw S3Errors.NoSuchUpload(id);

    /// <summary>The parts of an upload, by number.</summary>
    public IEnumerable<PartRecord> PartsOf(string upload) => Parts.WithPrefix($"{upload}/").Select(row => row.Value);

    /// <summary>Adds a part, in the place of an earlier one with its number.</summary>
    public void AddPart(UploadRecord upload, PartRecord part)
    {
        var replaced = _store.Change(changes =>
        {
            Upload(upload.Object.Bucket, upload.Object.Key, upload.Id);
            var old = Parts.Find(PartKey(upload.Id, part.Number));
            changes.Set(Parts, PartKey(upload.Id, part.Number), part);
            return old;
        });
        if (replaced is not null) Blobs.Delete(replaced.Blob.Id);
    }

    /// <summary>Makes an upload's parts into the object.</summary>
    public ObjectRecord Complete(UploadRecord upload, IReadOnlyList<PartRecord> chosen, ObjectRecord written, Action<ObjectRecord?> check)
    {
        var all = PartsOf(upload.Id).ToList();
        var stored = Put(written, current =>
        {
            Upload(upload.Object.Bucket, upload.Object.Key, upload.Id);
            // A part that was sent anew meanwhile has another content than the one that was looked at.
            if (chosen.Any(part => Parts.Find(PartKey(upload.Id, part.Number))?.Blob.Id != part.Blob.Id)) throw new CloudException("InvalidPart", "A part was replaced while the upload was being completed.");
            check(current);
        }, changes => RemoveUpload(changes, upload, all));
        foreach (var unused in all.Where(part => !chosen.Contains(part))) Blobs.Delete(unused.Blob.Id);
        return stored;
    }

    /// <summary>Throws an upload away.</summary>
    public void Abort(UploadRecord upload)
    {
        var parts = _store.Change(changes =>
        {
            Upload(upload.Object.Bucket, upload.Object.Key, upload.Id);
            var all = PartsOf(upload.Id).ToList();
            RemoveUpload(changes, upload, all);
            return all;
        });
        foreach (var part in parts) Blobs.Delete(part.Blob.Id);
    }

    private void RemoveUpload(Changes changes, UploadRecord upload, IEnumerable<PartRecord> parts)
    {
        changes.Remove(Uploads, upload.Id);
        foreach (var part in parts) changes.Remove(Parts, PartKey(upload.Id, part.Number));
    }

    private void DeleteContent(ObjectRecord? version)
    {
        foreach (var blob in version?.Content ?? []) Blobs.Delete(blob.Id);
    }

    private static string PartKey(string upload, int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{upload}/{number:d5}");

    private static string NewVersion() => Guid.NewGuid().ToString("N");
}
