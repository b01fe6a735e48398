using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Workspace.LocalCloud.Wire.Signing;

namespace Workspace.LocalCloud.Wire;

/// <summary>A request as it stood on the wire: what was signed must not be tidied before it is checked.</summary>
internal sealed class WireRequest
{
    private readonly HttpContext _http;

    public WireRequest(HttpContext http)
    {
        _http = http;
        var target = http.Features.Get<IHttpRequestFeature>()!.RawTarget;
        // Proxies send the whole address.
        if (Uri.TryCreate(target, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https") target = target[(target.IndexOf("//", StringComparison.Ordinal) + 2)..] is var rest && rest.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0 ? rest[slash..] : "/";
        var at = target.IndexOf('?', StringComparison.Ordinal);
        (RawPath, var rawQuery) = at < 0 ? (target, "") : (target[..at], target[(at + 1)..]);
        Query = AwsUri.ParseQuery(rawQuery);
        Body = http.Request.Body;
    }

    public string Method => _http.Request.Method;

    /// <summary>Before the question mark, still encoded.</summary>
    public string RawPath { get; }

    /// <summary>Decoded, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query { get; }

    /// <summary>Host and port as the client names them.</summary>
    public string Host => Header("host") ?? "";

    /// <summary>The body, with framing taken off and hashes checked once the request was authenticated.</summary>
    public Stream Body { get; set; }

    /// <summary>Length of the body as the client announced it, framing taken off; null where it did not.</summary>
    public long? Length => long.TryParse(Header("x-amz-decoded-content-length"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var decoded) ? decoded : _http.Request.ContentLength;

    /// <summary>Headers that came after the body; filled once it was read.</summary>
    public IReadOnlyDictionary<string, string> Trailers { get; set; } = new Dictionary<string, string>();

    /// <summary>Names of all headers.</summary>
    public IEnumerable<string> HeaderNames => _http.Request.Headers.Keys;

    /// <summary>A header, several of one name joined by commas; null where there is none.</summary>
    public string? Header(string name) => _http.Request.Headers.TryGetValue(name, out var values) ? string.Join(',', (IEnumerable<string?>)values) : null;

    /// <summary>The first query parameter of a name, or null.</summary>
    public string? Parameter(string name) => Query.FirstOrDefault(pair => pair.Key == name) is { Key: not null } pair ? pair.Value : null;

    /// <summary>Whether a query parameter is there, with a value or without.</summary>
    public bool Has(string name) => Query.Any(pair => pair.Key == name);

    /// <summary>Reads the body to its end.</summary>
    /// <param name="longest">The most bytes it may have.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="CloudException">RequestEntityTooLarge.</exception>
    public async Task<byte[]> ReadBodyAsync(int longest, CancellationToken cancellationToken)
    {
        CloudException TooLarge() => new("RequestEntityTooLarge", $"The body has more than the {longest} bytes that are read at once.", 413);
        if (Length > longest) throw TooLarge();
        using var read = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await Body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is var count and > 0)
        {
            if (read.Length + count > longest) throw TooLarge();
            read.Write(buffer, 0, count);
        }
        return read.ToArray();
    }
}
