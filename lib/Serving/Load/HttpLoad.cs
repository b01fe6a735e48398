using System.Net.Http.Headers;

namespace Workspace.Serving.Load;

/// <summary>Requests to an HTTP server for a <see cref="LoadGenerator"/>.</summary>
public sealed class HttpLoad : IDisposable
{
    private readonly HttpClient _client;
    private readonly Uri _address;
    private readonly HttpMethod _method;
    private readonly IReadOnlyList<byte[]> _bodies;
    private readonly string _contentType;

    /// <summary>Prepares requests.</summary>
    /// <param name="address">Where they go.</param>
    /// <param name="bodies">What they carry, in turn; none makes them GET.</param>
    /// <param name="contentType">What that is.</param>
    /// <param name="headers">Further headers of each request.</param>
    /// <param name="timeout">How long to wait for an answer; default 60 s.</param>
    public HttpLoad(Uri address, IReadOnlyList<byte[]>? bodies = null, string contentType = "application/json", IReadOnlyDictionary<string, string>? headers = null, TimeSpan? timeout = null)
    {
        _address = address;
        _bodies = bodies ?? [];
        _method = _bodies.Count > 0 ? HttpMethod.Post : HttpMethod.Get;
        _contentType = contentType;
        // A load generator that queues its requests behind a few connections measures itself.
        _client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = int.MaxValue, UseCookies = false, UseProxy = false }) { Timeout = timeout ?? TimeSpan.FromSeconds(60) };
        foreach (var (name, value) in headers ?? new Dictionary<string, string>()) _client.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
    }

    /// <summary>Sends one request.</summary>
    /// <param name="number">Chooses the body.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>What came of it; a status other than 2xx is a failure.</returns>
    public async Task<LoadAnswer> SendAsync(long number, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(_method, _address);
        if (_bodies.Count > 0)
        {
            request.Content = new ByteArrayContent(_bodies[(int)(number % _bodies.Count)]);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(_contentType);
        }
        using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        using var counter = new CountingStream();
        await response.Content.CopyToAsync(counter, cancellationToken).ConfigureAwait(false);
        return new LoadAnswer(response.IsSuccessStatusCode ? null : $"HTTP {(int)response.StatusCode}", counter.Count);
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _client.Dispose();

    private sealed class CountingStream : Stream
    {
        public long Count { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => Count;

        public override long Position { get => Count; set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count) => Count += count;

        public override void Write(ReadOnlySpan<byte> buffer) => Count += buffer.Length;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Count += buffer.Length;
            return ValueTask.CompletedTask;
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
