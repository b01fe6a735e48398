using Workspace.LocalCloud.State;

namespace Workspace.LocalCloud.Services.S3;

/// <summary>A bucket.</summary>
internal sealed record BucketRecord
{
    public required string Name { get; init; }
    public required string Region { get; init; }
    public required DateTimeOffset Created { get; init; }
    public BucketVersioning Versioning { get; init; }
    public string? Policy { get; init; }
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}

/// <summary>Whether a bucket keeps old versions.</summary>
internal enum BucketVersioning
{
    /// <summary>Never did.</summary>
    Off,

    /// <summary>Every write is a new version.</summary>
    Enabled,

    /// <summary>Old versions stay, new writes replace the version <c>null</c>.</summary>
    Suspended,
}

/// <summary>One version of an object, or a marker that it was deleted.</summary>
internal sealed record ObjectRecord
{
    /// <summary>The version that objects have without versioning.</summary>
    public const string NullVersion = "null";

    public required string Bucket { get; init; }
    public required string Key { get; init; }
    public required string Version { get; init; }

    /// <summary>Grows with every write; the version with the largest is the current one.</summary>
    public required long Sequence { get; init; }

    public required DateTimeOffset Modified { get; init; }
    public bool IsDeleteMarker { get; init; }

    /// <summary>The content, in pieces: one for each part that was uploaded.</summary>
    public IReadOnlyList<Blob> Content { get; init; } = [];

    public long Length => Content.Sum(blob => blob.Length);

    /// <summary>Without quotes.</summary>
    public string ETag { get; init; } = "";

    /// <summary>How many parts it was uploaded in; 0 for a single PUT.</summary>
    public int PartCount { get; init; }

    /// <summary>Content-Type and its like, under the names of the headers.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The user's own, without <c>x-amz-meta-</c>.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>Checksums by the names of their headers.</summary>
    public IReadOnlyDictionary<string, string> Checksums { get; init; } = new Dictionary<string, string>();
}

/// <summary>An upload in parts that has not been completed.</summary>
internal sealed record UploadRecord
{
    public required string Id { get; init; }

    /// <summary>What will become of it, without content.</summary>
    public required ObjectRecord Object { get; init; }

    /// <summary>The checksum that every part must have, or null.</summary>
    public string? ChecksumAlgorithm { get; init; }
}

/// <summary>One part of an upload.</summary>
internal sealed record PartRecord(int Number, Blob Blob, DateTimeOffset Modified, IReadOnlyDictionary<string, string> Checksums);
