using System.Net;
using System.Text.Json.Nodes;
using Amazon.Runtime;
using Workspace.Aws.Client;
using Workspace.Aws.Client.Errors;

namespace Workspace.Aws.Tests.Client;

/// <summary>What the client sends and makes of answers, against a server that does as it is told.</summary>
[TestFixture]
public class AwsClientTests
{
    private static readonly AwsService Json = new() { Id = "SageMaker", SigningName = "sagemaker", EndpointPrefix = "api.sagemaker", Protocol = AwsProtocol.Json11, TargetPrefix = "SageMaker" };
    private static readonly AwsService Query = new() { Id = "SNS", SigningName = "sns", Protocol = AwsProtocol.Query, ApiVersion = "2010-03-31" };
    private static readonly AwsService Rest = new() { Id = "Lambda", SigningName = "lambda", Protocol = AwsProtocol.RestJson };

    [Test]
    public async Task Json_SendsTargetBodyAndSignature()
    {
        await using var fake = await FakeService.StartAsync((200, "application/x-amz-json-1.1", """{"Names":["a"],"Count":2}"""));
        using var client = Client(Json, fake);

        var result = await client.CallAsync(new AwsRequest { Operation = "ListThings", Parameters = new JsonObject { ["MaxResults"] = 5 } });

        var (headers, target, body) = fake.Requests.Single();
        Assert.That((target, body, headers["X-Amz-Target"].ToString(), headers.ContentType.ToString()), Is.EqualTo(("POST /", """{"MaxResults":5}""", "SageMaker.ListThings", "application/x-amz-json-1.1")));
        Assert.That(headers.Authorization.ToString(), Does.StartWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/").And.Contain("/eu-west-1/sagemaker/aws4_request"));
        Assert.That(result["Count"]!.GetValue<int>(), Is.EqualTo(2));
    }

    [Test]
    public async Task Query_SendsAForm_AndReadsListsAndStructures()
    {
        await using var fake = await FakeService.StartAsync((200, "text/xml", "<DoItResponse xmlns=\"x\"><DoItResult><Names><member>a</member><member>b</member></Names><One><Deep>d</Deep></One></DoItResult><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></DoItResponse>"));
        using var client = Client(Query, fake);

        var result = await client.CallAsync(new AwsRequest { Operation = "DoIt", Parameters = new JsonObject { ["A"] = new JsonArray("x y", true), ["B"] = new JsonObject { ["C"] = 1 } } });

        Assert.That(fake.Requests.Single().Body, Is.EqualTo("Action=DoIt&Version=2010-03-31&A.member.1=x%20y&A.member.2=true&B.C=1"));
        Assert.That(result.ToJsonString(), Is.EqualTo("""{"Names":["a","b"],"One":{"Deep":"d"}}"""));
    }

    [Test]
    public async Task Rest_SendsMethodPathAndQuery()
    {
        await using var fake = await FakeService.StartAsync((200, "application/json", "{}"));
        using var client = Client(Rest, fake);

        await client.CallAsync(new AwsRequest { Operation = "ListFunctions", Method = "GET", Path = "/2015-03-31/functions", Query = new Dictionary<string, string> { ["MaxItems"] = "3" } });

        Assert.That(fake.Requests.Single().Target, Is.EqualTo("GET /2015-03-31/functions?MaxItems=3"));
    }

    [Test]
    public async Task Throttled_IsTriedAgain_UntilItWorks()
    {
        var throttled = (400, "application/x-amz-json-1.1", """{"__type":"com.amazonaws.sagemaker#ThrottlingException","message":"Rate exceeded"}""");
        await using var fake = await FakeService.StartAsync(throttled, throttled, (200, "application/x-amz-json-1.1", """{"ok":true}"""));
        using var client = Client(Json, fake);

        var result = await client.CallAsync(new AwsRequest { Operation = "ListThings" });

        Assert.That((fake.Requests.Count, result["ok"]!.GetValue<bool>()), Is.EqualTo((3, true)));
        Assert.That(fake.Requests[2].Headers["amz-sdk-request"].ToString(), Is.EqualTo("attempt=3; max=3"));
    }

    [Test]
    public async Task Throttled_EveryTime_SaysSo()
    {
        await using var fake = await FakeService.StartAsync((400, "application/x-amz-json-1.1", """{"__type":"ThrottlingException","message":"Rate exceeded"}"""));
        using var client = Client(Json, fake);

        var failed = await Assert.CatchAsync<AwsException>(() => client.CallAsync(new AwsRequest { Operation = "ListThings" }));

        Assert.That(failed!.Message, Is.EqualTo("sagemaker:ListThings failed with ThrottlingException: Rate exceeded. (HTTP 400, request id id-1) It was tried again and throttled every time: call less often, or raise MaxRetries."));
    }

    [TestCase(400, "application/x-amz-json-1.1", """{"__type":"com.amazonaws.sagemaker#ResourceNotFound","Message":"gone"}""", "ResourceNotFound", "gone")]
    [TestCase(404, "application/json", """{"code":"ResourceNotFoundException:http://x","message":"gone"}""", "ResourceNotFoundException", "gone")]
    [TestCase(404, "text/xml", "<ErrorResponse><Error><Code>NoSuchEntity</Code><Message>gone</Message></Error></ErrorResponse>", "NoSuchEntity", "gone")]
    public async Task Error_OfEachShape_IsRead(int status, string type, string body, string code, string message)
    {
        await using var fake = await FakeService.StartAsync((status, type, body));
        using var client = Client(Json, fake);

        var failed = await Assert.CatchAsync<AwsNotFoundException>(() => client.CallAsync(new AwsRequest { Operation = "X" }));

        Assert.That((failed!.Code, failed.RequestId, failed.StatusCode), Is.EqualTo((code, "id-1", (HttpStatusCode)status)));
        Assert.That(failed.Message, Does.Contain(message).And.EndsWith("what exists elsewhere is missing here."));
    }

    [TestCase("<html>Bad gateway</html>")]
    [TestCase("not json")]
    [TestCase("")]
    public async Task Error_OfAProxy_KeepsTheStatus(string body)
    {
        await using var fake = await FakeService.StartAsync((403, "text/html", body));
        using var client = Client(Json, fake);

        Assert.That((await Assert.CatchAsync<AwsException>(() => client.CallAsync(new AwsRequest { Operation = "X" })))!.Code, Is.EqualTo("HTTP 403"));
    }

    [Test]
    public async Task NobodyThere_SaysWhereAndWhatToDo()
    {
        Uri gone;
        await using (var fake = await FakeService.StartAsync((200, "", ""))) gone = fake.Endpoint;
        using var client = new AwsClient(Json, new AwsClientOptions { Region = "eu-west-1", Endpoint = gone, Credentials = Keys, MaxRetries = 0 });

        var failed = await Assert.CatchAsync<AwsUnreachableException>(() => client.CallAsync(new AwsRequest { Operation = "X" }));

        Assert.That(failed!.Message, Does.Contain(gone.ToString()).And.EndsWith("Start the local cloud: ./workspace cloud"));
    }

    [Test]
    public async Task Cancelled_Stops()
    {
        await using var fake = await FakeService.StartAsync((200, "", ""));
        using var client = Client(Json, fake);

        await Assert.CatchAsync<OperationCanceledException>(() => client.CallAsync(new AwsRequest { Operation = "X" }, new CancellationToken(canceled: true)));
    }

    [Test, NonParallelizable]
    public void Endpoint_ComesFromTheVariables_TheServicesFirst()
    {
        using var _ = new Variables(("AWS_ENDPOINT_URL", "http://127.0.0.1:1"), ("AWS_ENDPOINT_URL_SAGEMAKER", "http://127.0.0.1:2"), ("AWS_REGION", "eu-central-1"));
        using var json = new AwsClient(Json);
        using var query = new AwsClient(Query);

        Assert.That((json.Endpoint, query.Endpoint, json.Region), Is.EqualTo((new Uri("http://127.0.0.1:2"), new Uri("http://127.0.0.1:1"), "eu-central-1")));
    }

    [Test, NonParallelizable]
    public void Endpoint_WithoutVariables_IsAws()
    {
        using var _ = new Variables(("AWS_ENDPOINT_URL", null), ("AWS_ENDPOINT_URL_SAGEMAKER", null));
        using var client = new AwsClient(Json, new AwsClientOptions { Region = "eu-west-1", Credentials = Keys });

        Assert.That(client.Endpoint, Is.EqualTo(new Uri("https://api.sagemaker.eu-west-1.amazonaws.com")));
    }

    private static BasicAWSCredentials Keys => new("AKIDEXAMPLE", "secret");

    private static AwsClient Client(AwsService service, FakeService fake) => new(service, new AwsClientOptions { Region = "eu-west-1", Endpoint = fake.Endpoint, Credentials = Keys });

    /// <summary>Environment variables for the time of a test.</summary>
    private sealed class Variables : IDisposable
    {
        private readonly List<(string Name, string? Value)> _before;

        public Variables(params (string Name, string? Value)[] variables)
        {
            _before = [.. variables.Select(variable => (variable.Name, Environment.GetEnvironmentVariable(variable.Name)))];
            foreach (var (name, value) in variables) Environment.SetEnvironmentVariable(name, value);
        }

        public void Dispose()
        {
            foreach (var (name, value) in _before) Environment.SetEnvironmentVariable(name, value);
        }
    }
}
