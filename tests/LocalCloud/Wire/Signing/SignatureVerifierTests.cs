using Workspace.LocalCloud.Wire.Signing;

namespace Workspace.LocalCloud.Tests.Wire.Signing;

[TestFixture]
public class SignatureVerifierTests
{
    private static readonly DateTimeOffset Signed = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [TestCase("s3", 15)]
    [TestCase("sts", 5)]
    public void Verify_AtTheEdgesOfTheTolerance_AcceptsAndRefuses(string service, int minutes)
    {
        foreach (var sign in (int[])[-1, 1])
        {
            var time = new ManualTime(Signed + sign * TimeSpan.FromMinutes(minutes));
            Assert.DoesNotThrow(() => Verify(service, time), $"{sign * minutes} minutes");

            time.Now += sign * TimeSpan.FromSeconds(1);
            var refused = Assert.Throws<AuthenticationException>(() => Verify(service, time));
            Assert.That(refused!.Failure, Is.EqualTo(AuthenticationFailure.Skewed));
            Assert.That(refused.Message, Does.Contain("20260102T030405Z"));
        }
    }

    [Test]
    public void Verify_WhereATestMovedTheClock_TakesAClientOfTheMachinesTime()
    {
        var clock = new VirtualClock(new ManualTime(Signed));
        clock.Advance(TimeSpan.FromDays(30));

        Assert.DoesNotThrow(() => Verify("sts", clock));
    }

    [TestCase("secret")]
    [TestCase("method")]
    [TestCase("path")]
    [TestCase("query")]
    [TestCase("header")]
    [TestCase("payload")]
    [TestCase("signature")]
    public void Verify_AnythingChanged_IsRefused(string what)
    {
        var fields = Fields("s3");
        if (what == "signature") fields = fields with { Signature = (fields.Signature[0] == '0' ? '1' : '0') + fields.Signature[1..] };

        var refused = Assert.Throws<AuthenticationException>(() => new SignatureVerifier(new VirtualClock(new ManualTime(Signed))).Verify(
            fields, what == "secret" ? "other" : "secret", what == "method" ? "PUT" : "GET", what == "path" ? "/b" : "/a", what == "query" ? [KeyValuePair.Create("x", "1")] : [],
            name => what == "header" ? "elsewhere" : "here", what == "payload" ? "0" : SigV4.EmptyHash));

        Assert.That(refused!.Failure, Is.EqualTo(AuthenticationFailure.Mismatch));
    }

    [TestCase("Basic abc", "AWS4-HMAC-SHA256")]
    [TestCase("AWS4-HMAC-SHA256 Credential=a/20260102/r/s/aws4_request, SignedHeaders=host", "Signature")]
    [TestCase("AWS4-HMAC-SHA256 Credential=a/b, SignedHeaders=host, Signature=0", "KEY/YYYYMMDD/REGION/SERVICE/aws4_request")]
    [TestCase("AWS4-HMAC-SHA256 Credential=a/20260102/r/s/aws4_request, SignedHeaders=x-amz-date, Signature=0", "host")]
    [TestCase("AWS4-HMAC-SHA256 Credential=a/20250102/r/s/aws4_request, SignedHeaders=host, Signature=0", "scope")]
    public void Read_Malformed_SaysWhatIsWrong(string authorization, string said)
    {
        var refused = Assert.Throws<AuthenticationException>(() => SignatureFields.Read(name => name == "authorization" ? authorization : "20260102T030405Z", []));

        Assert.That(refused!.Failure, Is.EqualTo(AuthenticationFailure.Malformed));
        Assert.That(refused.Message, Does.Contain(said));
    }

    [TestCase("0")]
    [TestCase("604801")]
    [TestCase("-5")]
    [TestCase("soon")]
    public void Read_PresignedWithBadExpiry_IsRefused(string expires)
    {
        var query = AwsUri.ParseQuery($"X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=a/20260102/r/s3/aws4_request&X-Amz-Date=20260102T030405Z&X-Amz-SignedHeaders=host&X-Amz-Signature=0&X-Amz-Expires={expires}");

        Assert.That(Assert.Throws<AuthenticationException>(() => SignatureFields.Read(_ => null, query))!.Message, Does.Contain(expires));
    }

    private static void Verify(string service, TimeProvider time) =>
        new SignatureVerifier(time as VirtualClock ?? new VirtualClock(time)).Verify(Fields(service), "secret", "GET", "/a", [], _ => "here", SigV4.EmptyHash);

    private static SignatureFields Fields(string service)
    {
        var scope = new SigningScope("20260102", "r", service);
        var canonical = SigV4.CanonicalRequest("GET", "/a", "", [KeyValuePair.Create("host", "here")], SigV4.EmptyHash);
        return new SignatureFields
        {
            AccessKeyId = "a",
            Scope = scope,
            SignedHeaders = ["host"],
            Timestamp = "20260102T030405Z",
            Time = Signed,
            Signature = SigV4.Sign(SigV4.Key("secret", scope), SigV4.StringToSign("20260102T030405Z", scope, canonical)),
        };
    }
}
