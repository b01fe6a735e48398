using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace Workspace.LocalCloud.Tests.Wire;

/// <summary>Each protocol has its own shape for errors, and every answer an id.</summary>
[TestFixture]
public class ErrorShapeTests
{
    private CloudFixture _fixture = null!;

    [OneTimeSetUp]
    public void Start() => _fixture = new CloudFixture();

    [OneTimeTearDown]
    public void Stop() => _fixture.Dispose();

    [Test]
    public async Task Json_UnknownOperation_IsNotImplemented()
    {
        using var answer = await _fixture.SendAsync("sagemaker", "application/x-amz-json-1.1", "{}", "SageMaker.CreateCluster");
        using var error = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        Assert.That((int)answer.StatusCode, Is.EqualTo(501));
        Assert.That(error.RootElement.GetProperty("__type").GetString(), Is.EqualTo("NotImplemented"));
        Assert.That(error.RootElement.GetProperty("message").GetString(), Is.EqualTo("LocalCloud does not implement `sagemaker:CreateCluster` (see COVERAGE.md). Point the client at AWS, or remove the call."));
        Assert.That(answer.Headers.GetValues("x-amzn-RequestId").Single(), Has.Length.EqualTo(36));
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/x-amz-json-1.1"));
    }

    [Test]
    public async Task Json10_IsAnsweredInItsOwnVersion()
    {
        using var answer = await _fixture.SendAsync("dynamodb", "application/x-amz-json-1.0", "{}", "DynamoDB_20120810.ListTables");

        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/x-amz-json-1.0"));
    }

    [Test]
    public async Task Query_UnknownOperation_IsNotImplemented()
    {
        using var answer = await _fixture.SendAsync("iam", "application/x-www-form-urlencoded", "Action=CreateGroup&Version=2010-05-08");
        var error = XElement.Parse(await answer.Content.ReadAsStringAsync());

        Assert.That((error.Name.LocalName, error.Element("Error")!.Element("Code")!.Value, error.Element("RequestId") is not null), Is.EqualTo(("ErrorResponse", "NotImplemented", true)));
    }

    [Test]
    public async Task Ec2_HasAShapeOfItsOwn()
    {
        using var answer = await _fixture.SendAsync("ec2", "application/x-www-form-urlencoded", "Action=DescribeVpcs&Version=2016-11-15");
        var error = XElement.Parse(await answer.Content.ReadAsStringAsync());

        Assert.That((error.Name.LocalName, error.Element("Errors")!.Element("Error")!.Element("Message")!.Value), Is.EqualTo(("Response", "LocalCloud does not implement `ec2:DescribeVpcs` (see COVERAGE.md). Point the client at AWS, or remove the call.")));
    }

    [Test]
    public async Task RestJson_NamesTheErrorInAHeader()
    {
        using var answer = await _fixture.SendAsync("lambda", "application/json", "{}", path: "/2015-03-31/functions");

        Assert.That(answer.Headers.GetValues("x-amzn-ErrorType").Single(), Is.EqualTo("NotImplemented"));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("lambda:POST /2015-03-31/functions"));
    }

    [Test]
    public async Task Json_Unsigned_IsMissingItsToken()
    {
        using var http = new HttpClient();
        var request = new HttpRequestMessage(HttpMethod.Post, _fixture.Cloud.Endpoint) { Content = new StringContent("{}", Encoding.UTF8, "application/x-amz-json-1.1") };
        request.Headers.Add("X-Amz-Target", "secretsmanager.ListSecrets");
        using var answer = await http.SendAsync(request);

        Assert.That((answer.StatusCode, (await answer.Content.ReadAsStringAsync()).Contains("MissingAuthenticationTokenException", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.BadRequest, true)));
    }

    [Test]
    public async Task S3_NotImplemented_AndNotThere()
    {
        using var http = new HttpClient();
        var acl = XElement.Parse(await (await http.GetAsync(new Uri(_fixture.Cloud.Endpoint, "data?acl"))).Content.ReadAsStringAsync());
        var missing = await http.GetAsync(new Uri(_fixture.Cloud.Endpoint, "data/x"));
        var error = XElement.Parse(await missing.Content.ReadAsStringAsync());

        Assert.That(acl.Element("Message")!.Value, Does.Contain("`s3:GetBucketAcl`"));
        Assert.That((missing.StatusCode, error.Element("Code")!.Value, error.Element("BucketName")!.Value), Is.EqualTo((HttpStatusCode.NotFound, "NoSuchBucket", "data")));
        Assert.That(error.Element("RequestId")!.Value, Is.EqualTo(missing.Headers.GetValues("x-amz-request-id").Single()));
    }

    [TestCase("[", "SerializationException")]
    [TestCase("[]", "SerializationException")]
    [TestCase("""{"Name":5}""", "SerializationException")]
    [TestCase("""{}""", "InvalidParameterException")]
    public async Task Json_BrokenBody_IsRefused(string body, string code)
    {
        using var answer = await _fixture.SendAsync("secretsmanager", "application/x-amz-json-1.1", body, "secretsmanager.CreateSecret");

        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain(code));
        Assert.That((int)answer.StatusCode, Is.EqualTo(400));
    }

    [Test]
    public async Task Json_TooDeepOrTooLong_IsRefused()
    {
        using var deep = await _fixture.SendAsync("secretsmanager", "application/x-amz-json-1.1", string.Concat(Enumerable.Repeat("{\"a\":", 500)) + "1" + new string('}', 500), "secretsmanager.CreateSecret");
        using var large = await _fixture.SendAsync("secretsmanager", "application/x-amz-json-1.1", $"{{\"Name\":\"{new string('x', 9_000_000)}\"}}", "secretsmanager.CreateSecret");

        Assert.That((int)deep.StatusCode, Is.EqualTo(400));
        Assert.That((int)large.StatusCode, Is.EqualTo(413));
    }

    [TestCase("Action=CreateUser&UserName.a=1&UserName=2")]
    [TestCase("Action=CreateUser&Tags.member.x=1&UserName=u")]
    [TestCase("Version=1")]
    [TestCase("Action=CreateUser&UserName=%00%ff/../x")]
    public async Task Query_BrokenForm_IsRefused(string form)
    {
        using var answer = await _fixture.SendAsync("iam", "application/x-www-form-urlencoded", form);

        Assert.That((int)answer.StatusCode, Is.EqualTo(400), await answer.Content.ReadAsStringAsync());
    }
}
