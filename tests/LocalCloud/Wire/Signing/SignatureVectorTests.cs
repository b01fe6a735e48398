using Workspace.LocalCloud.Wire.Signing;

namespace Workspace.LocalCloud.Tests.Wire.Signing;

/// <summary>
/// AWS's published signatures. The suite's are those of awslabs/aws-c-auth, tests/aws-signing-test-suite/v4 (key AKIDEXAMPLE,
/// 2015-08-30T12:36:00Z, us-east-1, "service"), S3's those of the Amazon S3 API Reference, "Signature Calculations for the
/// Authorization Header" and "Authenticating Requests: Using Query Parameters" (key AKIAIOSFODNN7EXAMPLE, 2013-05-24).
/// </summary>
[TestFixture]
public class SignatureVectorTests
{
    private const string SuiteSecret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private const string S3Secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    private const string Token = "6e86291e8372ff2a2260956d9b8aae1d763fbf315fa00fa31553b73ebf194267";

    private static IEnumerable<TestCaseData> Suite()
    {
        TestCaseData Case(string name, string target, string signature, string method = "GET", params (string Name, string Value)[] headers) => new TestCaseData(method, target, headers, signature).SetArgDisplayNames(name);
        yield return Case("get-vanilla", "/", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
        yield return Case("get-slash-dot-slash-normalized", "/./", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
        yield return Case("get-relative-normalized", "/example/..", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
        yield return Case("post-vanilla", "/", "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b", "POST");
        yield return Case("get-utf8", "/ሴ", "8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85");
        yield return Case("get-vanilla-empty-query-key", "/?Param1=value1", "a67d582fa61cc504c4bae71f336f98b97f1ea3c7a6bfe1b6e45aec72011b9aeb");
        yield return Case("get-vanilla-query-order-key-case", "/?Param2=value2&Param1=value1", "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500");
        yield return Case("get-vanilla-utf8-query", "/?ሴ=bar", "2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04");
        yield return Case("get-vanilla-query-order-encoded", "/?Param-3=Value3&Param=Value2&%E1%88%B4=Value1", "371d3713e185cc334048618a97f809c9ffe339c62934c032af5a0e595648fcac");
        yield return Case("get-header-value-trim", "/", "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736", "GET", ("my-header1", " value1"), ("my-header2", " \"a   b   c\""));
        yield return Case("get-header-key-duplicate", "/", "c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea", "GET", ("my-header1", "value2,value2,value1"));
        yield return Case("get-vanilla-with-session-token", "/", "07ec1639c89043aa0e3e2de82b96708f198cceab042d4a97044c66dd9f74e7f8", "GET", ("x-amz-security-token", Token));
    }

    [TestCaseSource(nameof(Suite))]
    public void Signature_OfTheSuite_IsThePublishedOne(string method, string target, (string Name, string Value)[] headers, string expected)
    {
        var (path, query) = Split(target);
        KeyValuePair<string, string>[] signed = [.. headers.Append(("host", "example.amazonaws.com")).Append(("x-amz-date", "20150830T123600Z"))
            .OrderBy(header => header.Item1, StringComparer.Ordinal).Select(header => KeyValuePair.Create(header.Item1, header.Item2))];

        var canonical = SigV4.CanonicalRequest(method, AwsUri.CanonicalPath(path, isS3: false), AwsUri.CanonicalQuery(query), signed, SigV4.EmptyHash);
        var scope = new SigningScope("20150830", "us-east-1", "service");

        Assert.That(SigV4.Sign(SigV4.Key(SuiteSecret, scope), SigV4.StringToSign("20150830T123600Z", scope, canonical)), Is.EqualTo(expected));
    }

    [Test]
    public void Presigned_OfTheSuite_IsThePublishedOne()
    {
        var query = AwsUri.ParseQuery("X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIDEXAMPLE%2F20150830%2Fus-east-1%2Fservice%2Faws4_request&X-Amz-Date=20150830T123600Z&X-Amz-SignedHeaders=host&X-Amz-Expires=3600"
            + $"&X-Amz-Security-Token={Token}&X-Amz-Signature=7ff2b50b376cb4d151970630573d6291dc128cc5c2a12ffb237f73cc53f67b6c");
        var fields = SignatureFields.Read(_ => null, query)!;
        var verifier = new SignatureVerifier(new VirtualClock(new ManualTime(fields.Time)));

        Assert.That(fields.SessionToken, Is.EqualTo(Token));
        Assert.DoesNotThrow(() => verifier.Verify(fields, SuiteSecret, "GET", "/", query, name => name == "host" ? "example.amazonaws.com" : null, SigV4.EmptyHash));
    }

    [TestCase("GET", "/test.txt", "range=bytes=0-9", SigV4.EmptyHash, "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41")]
    [TestCase("PUT", "/test$file.text", "date=Fri, 24 May 2013 00:00:00 GMT|x-amz-storage-class=REDUCED_REDUNDANCY", "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072", "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd")]
    [TestCase("GET", "/?lifecycle", "", SigV4.EmptyHash, "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543")]
    [TestCase("GET", "/?max-keys=2&prefix=J", "", SigV4.EmptyHash, "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7")]
    public void Signature_OfS3sExamples_IsThePublishedOne(string method, string target, string extra, string hash, string expected)
    {
        var (path, query) = Split(target);
        var headers = extra.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(header => KeyValuePair.Create(header[..header.IndexOf('=')], header[(header.IndexOf('=') + 1)..]))
            .Append(KeyValuePair.Create("host", "examplebucket.s3.amazonaws.com")).Append(KeyValuePair.Create("x-amz-content-sha256", hash)).Append(KeyValuePair.Create("x-amz-date", "20130524T000000Z"))
            .OrderBy(header => header.Key, StringComparer.Ordinal).ToList();

        var canonical = SigV4.CanonicalRequest(method, AwsUri.CanonicalPath(path, isS3: true), AwsUri.CanonicalQuery(query), headers, hash);
        var scope = new SigningScope("20130524", "us-east-1", "s3");

        Assert.That(SigV4.Sign(SigV4.Key(S3Secret, scope), SigV4.StringToSign("20130524T000000Z", scope, canonical)), Is.EqualTo(expected));
    }

    [Test]
    public void Presigned_OfS3sExample_IsAcceptedUntilItsEnd()
    {
        var query = AwsUri.ParseQuery("X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
            + "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404");
        var fields = SignatureFields.Read(_ => null, query)!;
        var time = new ManualTime(fields.Time.AddHours(24));
        var verifier = new SignatureVerifier(new VirtualClock(time));
        void Verify() => verifier.Verify(fields, S3Secret, "GET", "/test.txt", query, _ => "examplebucket.s3.amazonaws.com", "UNSIGNED-PAYLOAD");

        Assert.DoesNotThrow(Verify);
        time.Now += TimeSpan.FromSeconds(1);
        Assert.That(Assert.Throws<AuthenticationException>(Verify)!.Failure, Is.EqualTo(AuthenticationFailure.ExpiredAddress));
    }

    private static (string Path, IReadOnlyList<KeyValuePair<string, string>> Query) Split(string target) =>
        target.IndexOf('?') is var at and >= 0 ? (target[..at], AwsUri.ParseQuery(target[(at + 1)..])) : (target, []);
}
