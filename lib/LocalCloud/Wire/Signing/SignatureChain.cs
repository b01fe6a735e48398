namespace Workspace.LocalCloud.Wire.Signing;

/// <summary>
/// The signatures of a body that is sent in signed chunks: each is signed together with the signature before it, so that a
/// chunk that is left out, sent twice or moved breaks the chain (Amazon S3 API Reference, "Signature Calculations for the
/// Authorization Header: Transferring Payload in Multiple Chunks").
/// </summary>
internal sealed class SignatureChain(byte[] key, SigningScope scope, string timestamp, string seed)
{
    private string _previous = seed;

    /// <summary>Checks the next chunk.</summary>
    /// <param name="chunkHash">SHA-256 of its bytes, in hexadecimal.</param>
    /// <param name="signature">The signature it came with.</param>
    /// <returns>Whether it is the next one.</returns>
    public bool Accepts(string chunkHash, string signature) =>
        Advance($"AWS4-HMAC-SHA256-PAYLOAD\n{timestamp}\n{scope}\n{_previous}\n{SigV4.EmptyHash}\n{chunkHash}", signature);

    /// <summary>Checks the trailing headers, each written as <c>name:value\n</c>.</summary>
    public bool AcceptsTrailer(string trailer, string signature) =>
        Advance($"AWS4-HMAC-SHA256-TRAILER\n{timestamp}\n{scope}\n{_previous}\n{SigV4.Hash(trailer)}", signature);

    private bool Advance(string stringToSign, string signature)
    {
        if (!SigV4.AreEqual(SigV4.Sign(key, stringToSign), signature)) return false;
        _previous = signature;
        return true;
    }
}
