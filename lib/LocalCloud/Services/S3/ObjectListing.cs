using Workspace.LocalCloud.State;

namespace Workspace.LocalCloud.Services.S3;

/// <summary>One page of a listing: S3's walk over keys with a prefix, rolled up at a delimiter.</summary>
/// <param name="Items">The entries and the rolled-up prefixes, in order.</param>
/// <param name="IsTruncated">Whether more follow.</param>
internal sealed record ObjectListing(IReadOnlyList<ObjectListing.Entry> Items, bool IsTruncated)
{
    /// <summary>An object version, or a common prefix.</summary>
    internal readonly record struct Entry(ObjectRecord? Version, string? CommonPrefix, bool IsLatest)
    {
        /// <summary>Where the next page goes on.</summary>
        public string Marker => CommonPrefix ?? Version!.Key;
    }

    public IEnumerable<ObjectRecord> Objects => Items.Where(item => item.Version is not null).Select(item => item.Version!);

    public IEnumerable<string> CommonPrefixes => Items.Where(item => item.CommonPrefix is not null).Select(item => item.CommonPrefix!);

    /// <summary>Lists the current objects after a key.</summary>
    /// <param name="objects">All objects.</param>
    /// <param name="bucket">The bucket.</param>
    /// <param name="prefix">What keys begin with.</param>
    /// <param name="delimiter">Where keys are rolled up; empty: nowhere.</param>
    /// <param name="after">The key or common prefix that the page before ended with; empty for the first.</param>
    /// <param name="most">The most entries on the page.</param>
    public static ObjectListing Current(ObjectTable objects, string bucket, string prefix, string delimiter, string after, int most) =>
        Walk(objects, bucket, prefix, delimiter, after, null, most, allVersions: false);

    /// <summary>Lists all versions after a key, or after one version of it.</summary>
    /// <param name="objects">All objects.</param>
    /// <param name="bucket">The bucket.</param>
    /// <param name="prefix">What keys begin with.</param>
    /// <param name="delimiter">Where keys are rolled up; empty: nowhere.</param>
    /// <param name="after">The key that the page before ended with; empty for the first.</param>
    /// <param name="afterVersion">The version that the page before ended with; null where it ended with the key's last.</param>
    /// <param name="most">The most entries on the page.</param>
    public static ObjectListing Versions(ObjectTable objects, string bucket, string prefix, string delimiter, string after, string? afterVersion, int most) =>
        Walk(objects, bucket, prefix, delimiter, after, afterVersion, most, allVersions: true);

    private static ObjectListing Walk(ObjectTable objects, string bucket, string prefix, string delimiter, string after, string? afterVersion, int most, bool allVersions)
    {
        var items = new List<Entry>();
        var start = Utf8Order.Instance.Compare(after, prefix) > 0 ? after : prefix;
        while (true)
        {
            string? rolled = null;
            var previous = "";
            var reached = afterVersion is null;
            foreach (var version in objects.From(bucket, start))
            {
                if (!version.Key.StartsWith(prefix, StringComparison.Ordinal)) return new ObjectListing(items, false);
                var isLatest = version.Key != previous;
                previous = version.Key;
                if (after.Length > 0 && version.Key == after)
                {
                    // Of the key that the page before ended in, only versions after the last one are left.
                    if (!reached || afterVersion is null)
                    {
                        reached |= version.Version == afterVersion;
                        continue;
                    }
                }
                if (!allVersions && (!isLatest || version.IsDeleteMarker)) continue;
                var common = CommonPrefix(version.Key, prefix, delimiter);
                if (common is not null && common == after) { rolled = common; break; }
                if (items.Count == most) return new ObjectListing(items, most > 0);
                if (common is null) items.Add(new Entry(version, null, isLatest));
                else
                {
                    items.Add(new Entry(null, common, false));
                    rolled = common;
                    break;
                }
            }
            if (rolled is null) return new ObjectListing(items, false);
            // On behind everything that this prefix stands for: no key sorts after the last code point.
            (start, after, afterVersion) = (rolled + "\U0010FFFF", rolled, null);
        }
    }

    private static string? CommonPrefix(string key, string prefix, string delimiter) =>
        delimiter.Length > 0 && key.IndexOf(delimiter, prefix.Length, StringComparison.Ordinal) is var at and >= 0 ? key[..(at + delimiter.Length)] : null;
}
