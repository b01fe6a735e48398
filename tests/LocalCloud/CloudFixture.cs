using Amazon.Runtime;
using Amazon.S3;
using Amazon.SecurityToken;
using Workspace.LocalCloud.Wire.Signing;

namespace Workspace.LocalCloud.Tests;

/// <summary>A cloud of one's own, with clients for any of its keys.</summary>
internal sealed class CloudFixture : IDisposable
{
    private readonly HttpClient _http = new();

    public CloudFixture(LocalCloudOptions? options = null)
    {
        Cloud = LocalCloud.Start((options ?? new LocalCloudOptions()) with { Log = TestContext.Progress.WriteLine });
        Root = new BasicAWSCredentials(Cloud.AccessKeyId, Cloud.SecretAccessKey);
    }

    public LocalCloud Cloud { get; }

    public AWSCredentials Root { get; }

    public AmazonS3Client S3(AWSCredentials? credentials = null, Uri? endpoint = null) => new(credentials ?? Root, new AmazonS3Config { ServiceURL = (endpoint ?? Cloud.Endpoint).ToString(), ForcePathStyle = true, AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });

    public AmazonSecurityTokenServiceClient Sts(AWSCredentials? credentials = null) => new(credentials ?? Root, new AmazonSecurityTokenServiceConfig { ServiceURL = Cloud.Endpoint.ToString(), AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });

    /// <summary>Calls IAM, for which no SDK package is at hand: a signed form, answered in XML.</summary>
    public async Task<System.Xml.Linq.XElement> IamAsync(string action, params (string Name, string Value)[] parameters)
    {
        var form = string.Join('&', parameters.Prepend(("Version", "2010-05-08")).Prepend(("Action", action)).Select(pair => $"{Uri.EscapeDataString(pair.Item1)}={Uri.EscapeDataString(pair.Item2)}"));
        using var answer = await SendAsync("iam", "application/x-www-form-urlencoded", form);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? System.Xml.Linq.XElement.Parse(text) : throw new InvalidOperationException(text);
    }

    /// <summary>Sends a signed request of any kind.</summary>
    public async Task<HttpResponseMessage> SendAsync(string service, string contentType, string body, string? target = null, AWSCredentials? credentials = null, string path = "/")
    {
        var keys = (credentials ?? Root).GetCredentials();
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Cloud.Endpoint, path)) { Content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        var time = Cloud.Clock.Source.GetUtcNow().UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["content-type"] = contentType, ["host"] = Cloud.Endpoint.Authority, ["x-amz-date"] = time };
        if (target is not null) headers["x-amz-target"] = target;
        if (keys.UseToken) headers["x-amz-security-token"] = keys.Token;
        foreach (var (name, value) in headers.Where(header => header.Key.StartsWith("x-", StringComparison.Ordinal))) request.Headers.TryAddWithoutValidation(name, value);
        var scope = new SigningScope(time[..8], "us-east-1", service);
        var canonical = SigV4.CanonicalRequest("POST", AwsUri.CanonicalPath(path, isS3: false), "", [.. headers], SigV4.Hash(body));
        request.Headers.TryAddWithoutValidation("Authorization", $"{SigV4.Algorithm} Credential={keys.AccessKey}/{scope}, SignedHeaders={string.Join(';', headers.Keys)}, Signature={SigV4.Sign(SigV4.Key(keys.SecretKey, scope), SigV4.StringToSign(time, scope, canonical))}");
        return await _http.SendAsync(request);
    }

    public void Dispose()
    {
        _http.Dispose();
        Cloud.Dispose();
    }
}
