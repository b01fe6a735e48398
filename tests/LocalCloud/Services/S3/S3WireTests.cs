using System.Globalization;
using System.Net;
using System.Text;
using Workspace.LocalCloud.Wire.Signing;

namespace Workspace.LocalCloud.Tests.Services.S3;

/// <summary>What no well-behaved client sends.</summary>
[TestFixture]
public class S3WireTests
{
    private CloudFixture _fixture = null!;
    private HttpClient _http = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _fixture = new CloudFixture();
        _http = new HttpClient();
        using var s3 = _fixture.S3();
        await s3.PutBucketAsync("data");
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _http.Dispose();
        _fixture.Dispose();
    }

    [TestCase("")]
    [TestCase("<Delete>")]
    [TestCase("<Other/>")]
    [TestCase("<Delete/>")]
    [TestCase("<Delete><Object/></Delete>")]
    [TestCase("<!DOCTYPE Delete [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Delete><Object><Key>&x;</Key></Object></Delete>")]
    public async Task DeleteObjects_BrokenXml_IsRefused(string body)
    {
        using var answer = await SendAsync(HttpMethod.Post, "/data?delete=", body);

        Assert.That((answer.StatusCode, (await answer.Content.ReadAsStringAsync()).Contains("MalformedXML", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.BadRequest, true)));
    }

    [Test]
    public async Task DeleteObjects_ABodyTooLong_IsRefused()
    {
        using var answer = await SendAsync(HttpMethod.Post, "/data?delete=", $"<Delete>{new string(' ', 3_000_000)}</Delete>");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
    }

    [Test]
    public async Task Put_OtherBodyThanSigned_IsRefusedAndNotStored()
    {
        using var answer = await SendAsync(HttpMethod.Put, "/data/changed", "sent", hash: SigV4.Hash("signed"));

        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("XAmzContentSHA256Mismatch"));
        await AssertMissing("/data/changed");
    }

    [Test]
    public async Task Put_SignedChunks_AreStored_AndAReplayedChunkIsRefused()
    {
        using var good = await SendChunksAsync("/data/chunks", ["first", "second", ""]);
        using var read = await SendAsync(HttpMethod.Get, "/data/chunks", "");
        using var replayed = await SendChunksAsync("/data/replayed", ["first", "second", ""], chunks => [chunks[0], chunks[0], chunks[1], chunks[2]]);
        using var cut = await SendChunksAsync("/data/replayed", ["first", "second", ""], chunks => [chunks[0], chunks[2]]);

        Assert.That((good.StatusCode, await read.Content.ReadAsStringAsync()), Is.EqualTo((HttpStatusCode.OK, "firstsecond")));
        Assert.That(await replayed.Content.ReadAsStringAsync(), Does.Contain("SignatureDoesNotMatch"));
        Assert.That(cut.IsSuccessStatusCode, Is.False);
        await AssertMissing("/data/replayed");
    }

    [Test]
    public async Task Put_AHeaderThatNobodySigned_IsRefused()
    {
        using var answer = await SendAsync(HttpMethod.Put, "/data/copied", "", more: request => request.Headers.Add("x-amz-copy-source", "data/secret"));

        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("AccessDenied").And.Contain("x-amz-copy-source"));
    }

    [Test]
    public async Task Put_WrongChecksum_IsRefusedAndNotStored()
    {
        using var answer = await SendAsync(HttpMethod.Put, "/data/summed", "hello", headers: ("x-amz-checksum-crc32c", "AAAAAA=="));
        using var right = await SendAsync(HttpMethod.Put, "/data/right", "hello", headers: ("x-amz-checksum-crc32c", "mnG7TA=="));

        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("BadDigest"));
        await AssertMissing("/data/summed");
        Assert.That((right.StatusCode, right.Headers.GetValues("x-amz-checksum-crc32c").Single()), Is.EqualTo((HttpStatusCode.OK, "mnG7TA==")));
    }

    [Test]
    public async Task Put_BehindAStaleDate_IsRefused()
    {
        using var answer = await SendAsync(HttpMethod.Put, "/data/stale", "x", age: TimeSpan.FromMinutes(16));

        Assert.That((answer.StatusCode, (await answer.Content.ReadAsStringAsync()).Contains("RequestTimeTooSkewed", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.Forbidden, true)));
    }

    [TestCase("data.localhost", "/hosted")]
    [TestCase("data.s3.localhost", "/hosted")]
    [TestCase("data.s3.us-east-1.localhost", "/hosted")]
    [TestCase("data.s3.amazonaws.com", "/hosted")]
    [TestCase("data.s3.us-east-1.amazonaws.com", "/hosted")]
    [TestCase("s3.us-east-1.amazonaws.com", "/data/hosted")]
    [TestCase("s3.localhost", "/data/hosted")]
    [TestCase("localhost", "/data/hosted")]
    public async Task Get_ByHostOrByPath_FindsTheBucket(string host, string path)
    {
        using (await SendAsync(HttpMethod.Put, "/data/hosted", "here")) { }

        using var answer = await SendAsync(HttpMethod.Get, path, "", host: host);

        Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo("here"));
    }

    [Test]
    public async Task Get_Unsigned_IsDeniedWithoutAPolicy()
    {
        using var answer = await _http.GetAsync(new Uri(_fixture.Cloud.Endpoint, "data/anything"));

        Assert.That((answer.StatusCode, (await answer.Content.ReadAsStringAsync()).Contains("Anonymous", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.Forbidden, true)));
    }

    [TestCase("/data/x?partNumber=0&uploadId=u", "PUT", "NoSuchUpload")]
    [TestCase("/data?max-keys=many", "GET", "InvalidArgument")]
    [TestCase("/data?encoding-type=rot13", "GET", "InvalidArgument")]
    [TestCase("/data?continuation-token=%21&list-type=2", "GET", "InvalidArgument")]
    [TestCase("/data?versions=&version-id-marker=x", "GET", "InvalidArgument")]
    [TestCase("/", "DELETE", "MethodNotAllowed")]
    [TestCase("/data/x", "PATCH", "MethodNotAllowed")]
    public async Task BadArguments_AreNamed(string target, string method, string code)
    {
        using var answer = await SendAsync(new HttpMethod(method), target, "");

        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain(code));
    }

    private async Task AssertMissing(string target)
    {
        using var answer = await SendAsync(HttpMethod.Get, target, "");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), $"{target} was stored");
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string target, string body, string? hash = null, TimeSpan age = default, string? host = null, Action<HttpRequestMessage>? more = null, params (string Name, string Value)[] headers)
    {
        var (request, _, _) = Signed(method, target, hash ?? SigV4.Hash(body), age, host, headers);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        more?.Invoke(request);
        return await _http.SendAsync(request);
    }

    private async Task<HttpResponseMessage> SendChunksAsync(string target, string[] contents, Func<string[], string[]>? change = null)
    {
        var length = contents.Sum(content => content.Length).ToString(CultureInfo.InvariantCulture);
        var (request, time, seed) = Signed(HttpMethod.Put, target, "STREAMING-AWS4-HMAC-SHA256-PAYLOAD", default, null, [("x-amz-decoded-content-length", length)]);
        var scope = new SigningScope(time[..8], "us-east-1", "s3");
        var (key, previous, chunks) = (SigV4.Key(_fixture.Cloud.SecretAccessKey, scope), seed, new List<string>());
        foreach (var content in contents)
        {
            previous = SigV4.Sign(key, $"AWS4-HMAC-SHA256-PAYLOAD\n{time}\n{scope}\n{previous}\n{SigV4.EmptyHash}\n{SigV4.Hash(content)}");
            chunks.Add(string.Create(CultureInfo.InvariantCulture, $"{content.Length:x};chunk-signature={previous}\r\n{content}\r\n"));
        }
        request.Content = new ByteArrayContent(Encoding.ASCII.GetBytes(string.Concat(change?.Invoke([.. chunks]) ?? [.. chunks])));
        return await _http.SendAsync(request);
    }

    private (HttpRequestMessage Request, string Time, string Signature) Signed(HttpMethod method, string target, string hash, TimeSpan age, string? host, (string Name, string Value)[] more)
    {
        var time = (DateTimeOffset.UtcNow - age).UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(method, new Uri(_fixture.Cloud.Endpoint, target));
        if (host is not null) request.Headers.Host = host;
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["host"] = host ?? _fixture.Cloud.Endpoint.Authority, ["x-amz-content-sha256"] = hash, ["x-amz-date"] = time };
        foreach (var (name, value) in more) headers[name] = value;
        foreach (var (name, value) in headers.Where(header => header.Key != "host")) request.Headers.TryAddWithoutValidation(name, value);
        var at = target.IndexOf('?', StringComparison.Ordinal);
        var (path, query) = at < 0 ? (target, "") : (target[..at], target[(at + 1)..]);
        var scope = new SigningScope(time[..8], "us-east-1", "s3");
        var canonical = SigV4.CanonicalRequest(method.Method, AwsUri.CanonicalPath(path, isS3: true), AwsUri.CanonicalQuery(AwsUri.ParseQuery(query)), [.. headers], hash);
        var signature = SigV4.Sign(SigV4.Key(_fixture.Cloud.SecretAccessKey, scope), SigV4.StringToSign(time, scope, canonical));
        request.Headers.TryAddWithoutValidation("Authorization", $"{SigV4.Algorithm} Credential={_fixture.Cloud.AccessKeyId}/{scope}, SignedHeaders={string.Join(';', headers.Keys)}, Signature={signature}");
        return (request, time, signature);
    }
}
