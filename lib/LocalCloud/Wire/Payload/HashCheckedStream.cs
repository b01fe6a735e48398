using System.Security.Cryptography;
using Workspace.LocalCloud.Wire.Signing;

namespace Workspace.LocalCloud.Wire.Payload;

/// <summary>Passes a body on and compares its SHA-256 with the one that was signed when it ends. Nobody may act on it before the end.</summary>
internal sealed class HashCheckedStream(Stream body, string expected) : ReadOnlyStream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private bool _checked;

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        _hash.AppendData(buffer.Span[..read]);
        if (read == 0 && buffer.Length > 0 && !_checked)
        {
            _checked = true;
            var actual = Convert.ToHexStringLower(_hash.GetHashAndReset());
            if (!SigV4.AreEqual(actual, expected))
                throw new AuthenticationException(AuthenticationFailure.PayloadMismatch, $"The provided 'x-amz-content-sha256' header does not match what was computed: {expected} was signed, {actual} arrived.");
        }
        return read;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) _hash.Dispose();
        base.Dispose(disposing);
    }
}
