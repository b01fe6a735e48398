using System.Globalization;
using Workspace.LocalCloud.State;
using Workspace.LocalCloud.Wire;
using Workspace.LocalCloud.Wire.Payload;

namespace Workspace.LocalCloud.Services.S3;

/// <summary>A body that was received whole and found to be what the client said.</summary>
/// <param name="Blob">The content.</param>
/// <param name="Checksums">By the names of their headers.</param>
internal sealed record UploadedContent(Blob Blob, IReadOnlyDictionary<string, string> Checksums)
{
    private const string Prefix = "x-amz-checksum-";

    /// <summary>Receives it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="blobs">Where contents go.</param>
    /// <param name="algorithm">A checksum to compute even where the client sends none, or null.</param>
    /// <param name="longest">The most bytes it may have.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="CloudException">BadDigest and its like: it is not what was announced. Nothing is kept then.</exception>
    public static async Task<UploadedContent> ReceiveAsync(WireRequest request, BlobFolder blobs, string? algorithm, long longest, CancellationToken cancellationToken)
    {
        if (request.Length is null && request.Header("transfer-encoding") is null) throw new CloudException("MissingContentLength", "You must provide the Content-Length HTTP header.", 411);
        if (request.Length > longest) throw new CloudException("EntityTooLarge", $"Your proposed upload exceeds the maximum allowed size of {longest} bytes.") { Details = new Dictionary<string, string> { ["ProposedSize"] = request.Length.Value.ToString(CultureInfo.InvariantCulture) } };
        var md5 = Md5Of(request);
        var checksums = Expected(request, algorithm).Select(Checksum.Create).ToList();
        try
        {
            var blob = await blobs.WriteAsync(request.Body, checksums, longest, cancellationToken).ConfigureAwait(false);
            try
            {
                if (request.Length is { } length && blob.Length != length) throw new CloudException("IncompleteBody", "You did not provide the number of bytes specified by the Content-Length HTTP header");
                if (md5 is not null && md5 != blob.Md5) throw new CloudException("BadDigest", "The Content-MD5 you specified did not match what we received.");
                foreach (var checksum in checksums)
                    if ((request.Header(Prefix + checksum.Name) ?? request.Trailers.GetValueOrDefault(Prefix + checksum.Name)) is { } sent && sent != checksum.Value())
                        throw new CloudException("BadDigest", $"The {checksum.Name.ToUpperInvariant()} you specified did not match the calculated checksum.");
                return new UploadedContent(blob, checksums.ToDictionary(checksum => Prefix + checksum.Name, checksum => checksum.Value()));
            }
            catch
            {
                blobs.Delete(blob.Id);
                throw;
            }
        }
        finally
        {
            foreach (var checksum in checksums) checksum.Dispose();
        }
    }

    // Those whose value comes before or after the body, and the one that is asked for.
    private static IEnumerable<string> Expected(WireRequest request, string? algorithm)
    {
        var trailers = request.Header("x-amz-trailer")?.Split(',', StringSplitOptions.TrimEntries) ?? [];
        var asked = algorithm ?? request.Header("x-amz-sdk-checksum-algorithm") ?? request.Header("x-amz-checksum-algorithm");
        if (asked is not null && !Checksum.Names.Contains(asked.ToLowerInvariant()))
            throw new CloudException("InvalidRequest", "Checksum algorithm provided is unsupported. Please try again with any of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]");
        return Checksum.Names.Where(name => request.Header(Prefix + name) is not null || trailers.Contains(Prefix + name) || name.Equals(asked, StringComparison.OrdinalIgnoreCase));
    }

    private static string? Md5Of(WireRequest request)
    {
        if (request.Header("content-md5") is not { } header) return null;
        var bytes = new byte[16];
        return Convert.TryFromBase64String(header, bytes, out var written) && written == 16 ? Convert.ToHexStringLower(bytes) : throw new CloudException("InvalidDigest", "The Content-MD5 you specified was invalid.");
    }
}
