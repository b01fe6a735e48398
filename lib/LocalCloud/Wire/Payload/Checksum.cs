using System.Security.Cryptography;
using Workspace.Core.Errors;

namespace Workspace.LocalCloud.Wire.Payload;

/// <summary>One of the checksums that S3 takes and gives back, computed while bytes pass by.</summary>
internal sealed class Checksum : IDisposable
{
    private readonly IncrementalHash? _hash;
    private readonly Crc? _crc;

    private Checksum(string name, IncrementalHash? hash, Crc? crc) => (Name, _hash, _crc) = (name, hash, crc);

    /// <summary>The names S3 knows, as <c>x-amz-checksum-NAME</c> has them.</summary>
    public static IReadOnlyList<string> Names { get; } = ["crc32", "crc32c", "crc64nvme", "sha1", "sha256"];

    /// <summary>The algorithm, lower case.</summary>
    public string Name { get; }

    /// <summary>Begins a checksum.</summary>
    /// <param name="name">One of <see cref="Names"/>, in any case.</param>
    /// <exception cref="UnknownNameException">There is no such algorithm.</exception>
    public static Checksum Create(string name) => name.ToLowerInvariant() switch
    {
        "crc32" => new("crc32", null, Crc.Crc32()),
        "crc32c" => new("crc32c", null, Crc.Crc32C()),
        "crc64nvme" => new("crc64nvme", null, Crc.Crc64Nvme()),
#pragma warning disable CA5350 // The client chooses the checksum; it guards against damage, not against an adversary.
        "sha1" => new("sha1", IncrementalHash.CreateHash(HashAlgorithmName.SHA1), null),
#pragma warning restore CA5350
        "sha256" => new("sha256", IncrementalHash.CreateHash(HashAlgorithmName.SHA256), null),
        _ => throw new UnknownNameException("Checksum algorithm", name, "S3", [.. Names]),
    };

    /// <summary>Takes more bytes in.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        _hash?.AppendData(bytes);
        _crc?.Append(bytes);
    }

    /// <summary>The value as headers carry it, in base 64.</summary>
    public string Value() => Convert.ToBase64String(_hash?.GetCurrentHash() ?? _crc!.Value());

    /// <inheritdoc/>
    public void Dispose() => _hash?.Dispose();
}
