using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Workspace.LocalCloud.Wire.Signing;

namespace Workspace.LocalCloud.Wire.Payload;

/// <summary>
/// Takes the <c>aws-chunked</c> framing off a body and checks each chunk's signature and the trailing headers. Bytes are
/// passed on before their chunk's signature was seen, so nobody may act on them before the end.
/// </summary>
/// <param name="body">What arrives.</param>
/// <param name="chain">The signatures to expect; null for a body that is signed by its trailer alone or not at all.</param>
/// <param name="decodedLength">The length that the client announced, or null.</param>
/// <param name="hasSignedTrailer">Whether the trailing headers are signed too.</param>
internal sealed class AwsChunkedStream(Stream body, SignatureChain? chain, long? decodedLength, bool hasSignedTrailer) : ReadOnlyStream
{
    private const int LongestLine = 4096;
    private const int MostTrailers = 16;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _buffer = new byte[32 * 1024];
    private readonly Dictionary<string, string> _trailers = new(StringComparer.OrdinalIgnoreCase);
    private int _start, _end;
    private long _left, _total;
    private string _signature = "";
    private bool _inChunk, _done;

    /// <summary>The headers after the last chunk; complete once the stream has ended.</summary>
    public IReadOnlyDictionary<string, string> Trailers => _trailers;

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_done || buffer.Length == 0) return 0;
        if (!_inChunk && !await BeginChunkAsync(cancellationToken).ConfigureAwait(false)) return 0;
        if (_start == _end && !await FillAsync(cancellationToken).ConfigureAwait(false)) throw Broken("it ends within a chunk");
        var count = (int)Math.Min(Math.Min(_left, _end - _start), buffer.Length);
        _buffer.AsSpan(_start, count).CopyTo(buffer.Span);
        if (chain is not null) _hash.AppendData(buffer.Span[..count]);
        (_start, _left, _total) = (_start + count, _left - count, _total + count);
        if (_total > decodedLength) throw Broken($"more arrived than the {decodedLength} bytes that x-amz-decoded-content-length announced");
        if (_left == 0) await EndChunkAsync(cancellationToken).ConfigureAwait(false);
        return count;
    }

    private async ValueTask<bool> BeginChunkAsync(CancellationToken cancellationToken)
    {
        var line = await ReadLineAsync(cancellationToken).ConfigureAwait(false);
        var parts = line.Split(';');
        if (!long.TryParse(parts[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _left) || _left < 0) throw Broken($"\"{parts[0]}\" is no chunk length");
        _signature = parts.Skip(1).FirstOrDefault(part => part.StartsWith("chunk-signature=", StringComparison.Ordinal))?["chunk-signature=".Length..] ?? "";
        _inChunk = _left > 0;
        if (_inChunk) return true;
        CheckChunk();
        await ReadTrailersAsync(cancellationToken).ConfigureAwait(false);
        if (decodedLength is { } announced && announced != _total) throw Broken($"x-amz-decoded-content-length announced {announced} bytes, {_total} arrived");
        _done = true;
        return false;
    }

    private async ValueTask EndChunkAsync(CancellationToken cancellationToken)
    {
        CheckChunk();
        if ((await ReadLineAsync(cancellationToken).ConfigureAwait(false)).Length != 0) throw Broken("a chunk is longer than it says");
        _inChunk = false;
    }

    private void CheckChunk()
    {
        if (chain is not null && !chain.Accepts(Convert.ToHexStringLower(_hash.GetHashAndReset()), _signature))
            throw new AuthenticationException(AuthenticationFailure.Mismatch, $"The signature of the chunk that ends at byte {_total} is not the next one of this upload.");
    }

    private async ValueTask ReadTrailersAsync(CancellationToken cancellationToken)
    {
        var signed = new StringBuilder();
        string? signature = null;
        // Some clients end right after the last chunk, without the empty line.
        while (await TryReadLineAsync(cancellationToken).ConfigureAwait(false) is { Length: > 0 } line)
        {
            var at = line.IndexOf(':', StringComparison.Ordinal);
            if (at <= 0 || _trailers.Count == MostTrailers) throw Broken("its trailing headers are malformed");
            var (name, value) = (line[..at].ToLowerInvariant(), line[(at + 1)..].Trim());
            if (name == "x-amz-trailer-signature")
            {
                signature = value;
                continue;
            }
            _trailers[name] = value;
            signed.Append(name).Append(':').Append(value).Append('\n');
        }
        if (hasSignedTrailer && chain is not null && (signature is null || !chain.AcceptsTrailer(signed.ToString(), signature)))
            throw new AuthenticationException(AuthenticationFailure.Mismatch, "The signature of the trailing headers is not that of this upload.");
    }

    private async ValueTask<string> ReadLineAsync(CancellationToken cancellationToken) =>
        await TryReadLineAsync(cancellationToken).ConfigureAwait(false) ?? throw Broken("it ends before its last chunk");

    private async ValueTask<string?> TryReadLineAsync(CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        while (true)
        {
            if (_start == _end && !await FillAsync(cancellationToken).ConfigureAwait(false)) return line.Length == 0 ? null : throw Broken("it ends within a line");
            var unit = _buffer[_start++];
            if (unit == '\n') return line.Length > 0 && line[^1] == '\r' ? line.ToString(0, line.Length - 1) : line.ToString();
            if (line.Length == LongestLine) throw Broken($"a line is longer than {LongestLine} characters");
            line.Append((char)unit);
        }
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        (_start, _end) = (0, await body.ReadAsync(_buffer, cancellationToken).ConfigureAwait(false));
        return _end > 0;
    }

    private static CloudException Broken(string why) => new("IncompleteBody", $"The aws-chunked body is broken: {why}.", 400);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) _hash.Dispose();
        base.Dispose(disposing);
    }
}
