using System.Globalization;
using Workspace.LocalCloud.State;

namespace Workspace.LocalCloud.Services.S3;

/// <summary>
/// All versions of all objects: by bucket, then key, then newest first, so that a walk in the table's order is S3's listing.
/// </summary>
internal sealed class ObjectTable
{
    private readonly Table<ObjectRecord> _rows;
    private long _sequence;

    public ObjectTable(Store store)
    {
        _rows = store.Table<ObjectRecord>("s3.objects");
        _sequence = _rows.Count == 0 ? 0 : _rows.Values.Max(version => version.Sequence);
    }

    /// <summary>All rows.</summary>
    public IEnumerable<ObjectRecord> All => _rows.Values;

    /// <summary>A number larger than all before.</summary>
    public long NextSequence() => Interlocked.Increment(ref _sequence);

    /// <summary>The versions of one object, newest first.</summary>
    public IEnumerable<ObjectRecord> Versions(string bucket, string key) => _rows.WithPrefix($"{bucket}/{key}\0").Select(row => row.Value);

    /// <summary>The newest version, a delete marker too; null where there is none.</summary>
    public ObjectRecord? Newest(string bucket, string key) => Versions(bucket, key).FirstOrDefault();

    /// <summary>The object as a plain read finds it, or null.</summary>
    public ObjectRecord? Current(string bucket, string key) => Newest(bucket, key) is { IsDeleteMarker: false } found ? found : null;

    /// <summary>One version, or null.</summary>
    public ObjectRecord? Version(string bucket, string key, string version) => Versions(bucket, key).FirstOrDefault(found => found.Version == version);

    /// <summary>Whether a bucket holds nothing at all.</summary>
    public bool IsEmpty(string bucket) => !_rows.WithPrefix($"{bucket}/").Any();

    /// <summary>All versions in a bucket whose key comes not before <paramref name="first"/>, in order.</summary>
    public IEnumerable<ObjectRecord> From(string bucket, string first) =>
        _rows.From($"{bucket}/{first}").TakeWhile(row => row.Key.StartsWith($"{bucket}/", StringComparison.Ordinal)).Select(row => row.Value);

    /// <summary>Adds or replaces a version.</summary>
    public void Set(Changes changes, ObjectRecord version) => changes.Set(_rows, RowKey(version), version);

    /// <summary>Removes a version.</summary>
    public void Remove(Changes changes, ObjectRecord version) => changes.Remove(_rows, RowKey(version));

    private static string RowKey(ObjectRecord version) => string.Create(CultureInfo.InvariantCulture, $"{version.Bucket}/{version.Key}\0{long.MaxValue - version.Sequence:x16}");
}
