using System.Security.Cryptography;
using System.Text;

namespace Workspace.Notebooks.Jupyter.Wire;

/// <summary>Signs messages with HMAC-SHA256, over the bytes of header, parent header, metadata and content.</summary>
internal sealed class MessageSigner(string key)
{
    private const int HexLength = 64;

    private readonly byte[] _key = Encoding.UTF8.GetBytes(key);

    /// <summary>Whether there is a key at all.</summary>
    public bool Signs => _key.Length > 0;

    /// <summary>The signature in lower-case hexadecimal; empty without a key.</summary>
    public byte[] Sign(ReadOnlySpan<byte> header, ReadOnlySpan<byte> parent, ReadOnlySpan<byte> metadata, ReadOnlySpan<byte> content)
    {
        if (!Signs) return [];
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        hash.AppendData(header);
        hash.AppendData(parent);
        hash.AppendData(metadata);
        hash.AppendData(content);
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        var signature = new byte[HexLength];
        Convert.TryToHexStringLower(digest, signature, out _);
        return signature;
    }

    /// <summary>Whether a signature is the right one; takes the same time wherever it differs.</summary>
    public bool Verify(ReadOnlySpan<byte> signature, ReadOnlySpan<byte> header, ReadOnlySpan<byte> parent, ReadOnlySpan<byte> metadata, ReadOnlySpan<byte> content) =>
        !Signs || CryptographicOperations.FixedTimeEquals(signature, Sign(header, parent, metadata, content));
}
