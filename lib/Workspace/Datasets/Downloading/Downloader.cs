using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace Workspace.Datasets.Downloading;

/// <summary>
/// Fetches files over HTTPS so that nothing is lost and nothing wrong is kept: a broken transfer goes on where it broke, also in a later
/// process; a file appears under its name only when it is whole; its SHA-256 is checked where it is known.
/// </summary>
/// <param name="client">Sends the requests. Its own time-out does not apply to bodies.</param>
/// <param name="time">The clock of the waits between tries; default the system's.</param>
public sealed class Downloader(HttpClient client, TimeProvider? time = null)
{
    private const int BufferBytes = 128 * 1024;
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(2);

    private readonly TimeProvider _time = time ?? TimeProvider.System;

    /// <summary>Fetches a file, unless it is there.</summary>
    /// <param name="source">Its address; HTTPS, or HTTP on this machine.</param>
    /// <param name="path">Where to put it; its folder must exist.</param>
    /// <param name="options">Checksum, limits and tries.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="cancellationToken">Stops it; what has come is kept.</param>
    /// <returns>The file's SHA-256.</returns>
    /// <exception cref="DownloadException">The server cannot be reached, refuses, or sends too much.</exception>
    /// <exception cref="ChecksumMismatchException">Another file came.</exception>
    public async Task<string> GetAsync(Uri source, string path, DownloadOptions? options = null, IProgress<DownloadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new DownloadOptions();
        if (source.Scheme != Uri.UriSchemeHttps && !(source.Scheme == Uri.UriSchemeHttp && source.IsLoopback))
            throw new DownloadException(source, "only https:// addresses are fetched, because nobody can change what comes from them on the way.");
        if (File.Exists(path)) return Check(source, path, await HashAsync(path, cancellationToken).ConfigureAwait(false), options.Sha256);
        var part = new PartialFile(path);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await TransferAsync(source, part, options, progress, cancellationToken).ConfigureAwait(false);
                break;
            }
            catch (TransientException e) when (attempt < options.Retries)
            {
                await Task.Delay(Delay(options, attempt, e.RetryAfter), _time, cancellationToken).ConfigureAwait(false);
            }
            catch (TransientException e)
            {
                throw new DownloadException(source, $"{e.Message} Tried {attempt + 1} times; {part.Length:N0} bytes are kept and the next call goes on from there.", e.Status, e.InnerException);
            }
        }
        return await FinishAsync(source, part, options, cancellationToken).ConfigureAwait(false);
    }

    private async Task TransferAsync(Uri source, PartialFile part, DownloadOptions options, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, source);
        var tag = part.Tag;
        if (tag is not null)
        {
            request.Headers.Range = new RangeHeaderValue(part.Length, null);
            request.Headers.IfRange = new RangeConditionHeaderValue(tag);
        }
        using var stall = new Stall(options.StallTimeout, _time, cancellationToken);
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stall.Token).ConfigureAwait(false);
            if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
            {
                part.Delete();
                throw new TransientException("the part that is here is longer than the file.", response.StatusCode);
            }
            ThrowIfRefused(source, response);
            var resumes = response.StatusCode == HttpStatusCode.PartialContent && response.Content.Headers.ContentRange?.From == part.Length;
            if (response.StatusCode == HttpStatusCode.PartialContent && !resumes) throw new DownloadException(source, "the server sent another part than the one asked for.", response.StatusCode);
            var here = resumes ? part.Length : 0;
            var total = here + response.Content.Headers.ContentLength;
            if (total > options.MaxBytes) throw TooLarge(source, options);
            await using var target = part.Open(append: resumes, response.Headers.ETag);
            await CopyAsync(source, response.Content, target, here, total, options, progress, stall).ConfigureAwait(false);
        }
        catch (Exception e) when (e is HttpRequestException or IOException && !cancellationToken.IsCancellationRequested)
        {
            throw new TransientException(Reason(e), (e as HttpRequestException)?.StatusCode, innerException: e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TransientException($"the server sent nothing for {options.StallTimeout.TotalSeconds:0.###} s.", innerException: e);
        }
    }

    private static async Task CopyAsync(
        Uri source, HttpContent content, FileStream target, long here, long? total, DownloadOptions options, IProgress<DownloadProgress>? progress, Stall stall)
    {
        await using var body = await content.ReadAsStreamAsync(stall.Token).ConfigureAwait(false);
        var buffer = new byte[BufferBytes];
        while (await body.ReadAsync(buffer, stall.Token).ConfigureAwait(false) is > 0 and var read)
        {
            stall.Reset();
            here += read;
            if (here > options.MaxBytes) throw TooLarge(source, options);
            await target.WriteAsync(buffer.AsMemory(0, read), stall.Token).ConfigureAwait(false);
            progress?.Report(new DownloadProgress(source, here, total));
        }
        if (here < total) throw new TransientException($"the connection ended after {here:N0} of {total:N0} bytes.");
        target.Flush(flushToDisk: true);
    }

    private static async Task<string> FinishAsync(Uri source, PartialFile part, DownloadOptions options, CancellationToken cancellationToken)
    {
        string hash;
        await using (var stream = part.Read()) hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken).ConfigureAwait(false));
        if (options.Sha256 is { } expected && !string.Equals(expected, hash, StringComparison.OrdinalIgnoreCase))
        {
            part.Delete();
            throw new ChecksumMismatchException(source, expected, hash);
        }
        part.Finish();
        return hash;
    }

    private static string Check(Uri source, string path, string hash, string? expected)
    {
        if (expected is null || string.Equals(expected, hash, StringComparison.OrdinalIgnoreCase)) return hash;
        File.Delete(path);
        throw new ChecksumMismatchException(source, expected, hash);
    }

    private static async Task<string> HashAsync(string path, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken).ConfigureAwait(false));
    }

    private static void ThrowIfRefused(Uri source, HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode) return;
        var reason = $"the server answered {(int)response.StatusCode} {response.ReasonPhrase}.";
        if (response.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)response.StatusCode >= 500)
            throw new TransientException(reason, response.StatusCode, response.Headers.RetryAfter?.Delta);
        throw new DownloadException(source, reason, response.StatusCode);
    }

    private static DownloadException TooLarge(Uri source, DownloadOptions options) => new(source, $"it is larger than {options.MaxBytes:N0} bytes, the most that was to be taken.");

    private static string Reason(Exception e) => e is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError }
        ? $"{e.Message.TrimEnd('.')}. This needs the network."
        : $"{e.Message.TrimEnd('.')}.";

    private static TimeSpan Delay(DownloadOptions options, int attempt, TimeSpan? retryAfter)
    {
        var delay = options.FirstDelay * Math.Pow(2, Math.Min(attempt, 16));
        if (retryAfter > delay) delay = retryAfter.Value;
        return delay < LongestDelay ? delay : LongestDelay;
    }
}
