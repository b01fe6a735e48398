using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace Workspace.LocalCloud.Tests;

/// <summary>Users, roles, sessions and networks, as calls meet them.</summary>
[TestFixture]
public class AccessTests
{
    private const string ReadData = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject","s3:ListBucket"],"Resource":["arn:aws:s3:::data","arn:aws:s3:::data/*"]}]}""";

    private CloudFixture _fixture = null!;
    private BasicAWSCredentials _ada = null!;

    [SetUp]
    public async Task Start()
    {
        _fixture = new CloudFixture(new LocalCloudOptions
        {
            Networks = [CloudNetwork.Internet, new CloudNetwork { Address = IPAddress.Parse("127.0.0.3"), VpcId = "vpc-1", VpcEndpointId = "vpce-1", SourceAddress = IPAddress.Parse("10.0.0.7") }],
        });
        using var s3 = _fixture.S3();
        await s3.PutBucketAsync("data");
        await s3.PutObjectAsync(new PutObjectRequest { BucketName = "data", Key = "a.csv", ContentBody = "1" });
        await _fixture.IamAsync("CreateUser", ("UserName", "ada"));
        var key = await _fixture.IamAsync("CreateAccessKey", ("UserName", "ada"));
        _ada = new BasicAWSCredentials(Text(key, "AccessKeyId"), Text(key, "SecretAccessKey"));
    }

    [TearDown]
    public void Stop() => _fixture.Dispose();

    [Test]
    public async Task User_MayNothing_UntilAPolicyAllows_AndTheDenialSaysWhy()
    {
        using var s3 = _fixture.S3(_ada);
        var refused = await Assert.CatchAsync<AmazonS3Exception>(() => s3.GetObjectAsync("data", "a.csv"));
        Assert.That(refused!.Message, Is.EqualTo("User: arn:aws:iam::000000000000:user/ada is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::data/a.csv because no identity-based policy allows the s3:GetObject action"));
        var denied = _fixture.Cloud.DeniedCalls.Single();
        Assert.That((denied.Action, denied.Layer, denied.IsExplicitDeny, denied.RequestId), Is.EqualTo(("s3:GetObject", "Identity", false, refused.RequestId)));
        Assert.That(denied.Conditions["aws:username"], Is.EqualTo(new[] { "ada" }));

        await _fixture.IamAsync("PutUserPolicy", ("UserName", "ada"), ("PolicyName", "read"), ("PolicyDocument", ReadData));
        using var got = await s3.GetObjectAsync("data", "a.csv");
        Assert.That(got.HttpStatusCode, Is.EqualTo(HttpStatusCode.OK));
        await AssertDenied(() => s3.PutObjectAsync(new PutObjectRequest { BucketName = "data", Key = "x", ContentBody = "" }), "s3:PutObject");
    }

    [Test]
    public async Task ExplicitDeny_NamesItsStatement()
    {
        await _fixture.IamAsync("AttachUserPolicy", ("UserName", "ada"), ("PolicyArn", "arn:aws:iam::aws:policy/AdministratorAccess"));
        await _fixture.IamAsync("PutUserPolicy", ("UserName", "ada"), ("PolicyName", "no"), ("PolicyDocument", """{"Version":"2012-10-17","Statement":[{"Sid":"NoCsv","Effect":"Deny","Action":"s3:*","Resource":"arn:aws:s3:::*/*.csv"}]}"""));
        using var s3 = _fixture.S3(_ada);

        await AssertDenied(() => s3.GetObjectAsync("data", "a.csv"), "with an explicit deny in an identity-based policy");
        Assert.That(_fixture.Cloud.DeniedCalls[^1].StatementId, Is.EqualTo("NoCsv"));
    }

    [Test]
    public async Task MissingKey_WithoutListBucket_IsDeniedInsteadOfMissing()
    {
        await _fixture.IamAsync("PutUserPolicy", ("UserName", "ada"), ("PolicyName", "read"), ("PolicyDocument", ReadData.Replace(",\"s3:ListBucket\"", "", StringComparison.Ordinal)));
        using var s3 = _fixture.S3(_ada);

        await AssertDenied(() => s3.GetObjectAsync("data", "missing"), "AccessDenied");
    }

    [Test]
    public async Task Role_IsAssumed_WithinItsSession_UntilItExpires()
    {
        await CreateRole("reader", ReadData);
        using var sts = _fixture.Sts(_ada);
        var session = await sts.AssumeRoleAsync(new AssumeRoleRequest { RoleArn = "arn:aws:iam::000000000000:role/reader", RoleSessionName = "run", DurationSeconds = 900 });

        Assert.That(session.AssumedRoleUser.Arn, Is.EqualTo("arn:aws:sts::000000000000:assumed-role/reader/run"));
        using var asRole = _fixture.Sts(session.Credentials);
        Assert.That((await asRole.GetCallerIdentityAsync(new GetCallerIdentityRequest())).Arn, Is.EqualTo(session.AssumedRoleUser.Arn));
        using var s3 = _fixture.S3(session.Credentials);
        using (await s3.GetObjectAsync("data", "a.csv")) { }
        await AssertDenied(() => s3.DeleteObjectAsync("data", "a.csv"), "s3:DeleteObject");

        _fixture.Cloud.Clock.Advance(TimeSpan.FromMinutes(15));
        var expired = await Assert.CatchAsync<AmazonS3Exception>(() => s3.GetObjectAsync("data", "a.csv"));
        Assert.That(expired!.ErrorCode, Is.EqualTo("ExpiredToken"));
    }

    [Test]
    public async Task Role_WithoutTrust_OrFromRoot_IsNotAssumed()
    {
        await CreateRole("reader", ReadData, trusted: "arn:aws:iam::000000000000:user/eve");
        using var sts = _fixture.Sts(_ada);
        using var root = _fixture.Sts();
        var request = new AssumeRoleRequest { RoleArn = "arn:aws:iam::000000000000:role/reader", RoleSessionName = "run" };

        Assert.That((await Assert.CatchAsync<AmazonSecurityTokenServiceException>(() => sts.AssumeRoleAsync(request)))!.Message, Does.Contain("sts:AssumeRole").And.Contain("no resource-based policy allows"));
        Assert.That((await Assert.CatchAsync<AmazonSecurityTokenServiceException>(() => root.AssumeRoleAsync(request)))!.Message, Is.EqualTo("Roles may not be assumed by root accounts."));
        request.RoleArn += "x";
        Assert.That((await Assert.CatchAsync<AmazonSecurityTokenServiceException>(() => sts.AssumeRoleAsync(request)))!.ErrorCode, Is.EqualTo("AccessDenied"));
    }

    [Test]
    public async Task Session_NarrowedByPolicy_AndWrongToken()
    {
        await CreateRole("admin", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""");
        using var sts = _fixture.Sts(_ada);
        var session = (await sts.AssumeRoleAsync(new AssumeRoleRequest { RoleArn = "arn:aws:iam::000000000000:role/admin", RoleSessionName = "run", Policy = ReadData })).Credentials;
        using var s3 = _fixture.S3(session);
        using var forged = _fixture.S3(new SessionAWSCredentials(session.AccessKeyId, session.SecretAccessKey, session.SessionToken + "x"));
        using var without = _fixture.S3(new BasicAWSCredentials(session.AccessKeyId, session.SecretAccessKey));

        using (await s3.GetObjectAsync("data", "a.csv")) { }
        await AssertDenied(() => s3.DeleteObjectAsync("data", "a.csv"), "because no session policy allows");
        Assert.That((await Assert.CatchAsync<AmazonS3Exception>(() => forged.ListBucketsAsync()))!.ErrorCode, Is.EqualTo("InvalidToken"));
        Assert.That((await Assert.CatchAsync<AmazonS3Exception>(() => without.ListBucketsAsync()))!.ErrorCode, Is.EqualTo("InvalidToken"));
    }

    [Test]
    public async Task BucketPolicy_LetsEveryoneRead_FromTheEndpointAlone()
    {
        var inside = _fixture.Cloud.EndpointOf(new CloudNetwork { Address = IPAddress.Parse("127.0.0.3") });
        using var root = _fixture.S3();
        await root.PutBucketPolicyAsync("data", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::data/*","Condition":{"StringEquals":{"aws:SourceVpce":"vpce-1","aws:SourceVpc":"vpc-1"},"IpAddress":{"aws:VpcSourceIp":"10.0.0.0/8"},"Null":{"aws:SourceIp":"true"}}}]}""");
        using var http = new HttpClient();

        Assert.That(await http.GetStringAsync(new Uri(inside, "data/a.csv")), Is.EqualTo("1"));
        // A caller's own claims about where it comes from count for nothing.
        http.DefaultRequestHeaders.TryAddWithoutValidation("X-Forwarded-For", "10.0.0.7");
        Assert.That((await http.GetAsync(new Uri(_fixture.Cloud.Endpoint, "data/a.csv"))).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task LeastPrivilegePolicy_OfWhatARoleDid_AllowsJustThat()
    {
        await CreateRole("worker", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""");
        using var sts = _fixture.Sts(_ada);
        async Task<AmazonS3Client> Assume(string role) => _fixture.S3((await sts.AssumeRoleAsync(new AssumeRoleRequest { RoleArn = $"arn:aws:iam::000000000000:role/{role}", RoleSessionName = "run" })).Credentials);
        async Task Work(AmazonS3Client s3)
        {
            using (await s3.GetObjectAsync("data", "a.csv")) { }
            await s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "data" });
            await s3.PutObjectAsync(new PutObjectRequest { BucketName = "data", Key = "out", ContentBody = "2" });
        }
        using (var s3 = await Assume("worker")) await Work(s3);

        var policy = _fixture.Cloud.LeastPrivilegePolicy("role/worker");

        using var parsed = JsonDocument.Parse(policy);
        Assert.That(parsed.RootElement.GetProperty("Statement").EnumerateArray().SelectMany(statement => statement.GetProperty("Action").EnumerateArray()).Select(action => action.GetString()), Is.EquivalentTo(new[] { "s3:GetObject", "s3:ListBucket", "s3:PutObject" }));
        await CreateRole("narrow", policy);
        using var narrow = await Assume("narrow");
        await Work(narrow);
        await AssertDenied(() => narrow.DeleteObjectAsync("data", "out"), "s3:DeleteObject");
    }

    [Test]
    public async Task InactiveOrDeletedKey_NoLongerSigns()
    {
        await _fixture.IamAsync("UpdateAccessKey", ("UserName", "ada"), ("AccessKeyId", _ada.GetCredentials().AccessKey), ("Status", "Inactive"));
        using var s3 = _fixture.S3(_ada);

        Assert.That((await Assert.CatchAsync<AmazonS3Exception>(() => s3.ListBucketsAsync()))!.ErrorCode, Is.EqualTo("InvalidAccessKeyId"));
    }

    private async Task CreateRole(string name, string policy, string trusted = "arn:aws:iam::000000000000:user/ada")
    {
        await _fixture.IamAsync("CreateRole", ("RoleName", name), ("AssumeRolePolicyDocument", $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"{{trusted}}"},"Action":"sts:AssumeRole"}]}"""));
        await _fixture.IamAsync("PutRolePolicy", ("RoleName", name), ("PolicyName", "p"), ("PolicyDocument", policy));
    }

    private static async Task AssertDenied(Func<Task> call, string says)
    {
        var refused = await Assert.CatchAsync<AmazonS3Exception>(() => call());
        Assert.That(refused!.ErrorCode, Is.EqualTo("AccessDenied"));
        Assert.That($"{refused.ErrorCode} {refused.Message}", Does.Contain(says));
    }

    private static string Text(XElement element, string name) => element.Descendants().First(child => child.Name.LocalName == name).Value;
}
