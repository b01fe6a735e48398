using System.Text.Json.Nodes;
using Amazon.Runtime;
using Workspace.Aws.Client;
using Workspace.Aws.Client.Errors;
using Workspace.Aws.Logs;
using Workspace.Aws.SecretsManager;
using Workspace.Aws.Sts;

namespace Workspace.Aws.Tests;

/// <summary>The typed operations, as signed requests to the local cloud.</summary>
[TestFixture]
public class LocalCloudTests
{
    private LocalCloud.LocalCloud _cloud = null!;

    [OneTimeSetUp]
    public void Start() => _cloud = LocalCloud.LocalCloud.Start();

    [OneTimeTearDown]
    public void Stop() => _cloud.Dispose();

    [Test]
    public async Task Secrets_AreCreatedReadChangedAndDeleted()
    {
        using var secrets = new SecretsManagerClient(Options());
        var created = await secrets.CreateSecretAsync(new CreateSecretRequest { Name = "db/u", SecretString = "ünï", Tags = [new SecretTag { Key = "k", Value = "v" }] });
        var changed = await secrets.PutSecretValueAsync(new PutSecretValueRequest { SecretId = created.ARN, SecretBinary = [1, 2, 255] });

        var current = await secrets.GetSecretValueAsync(new GetSecretValueRequest { SecretId = "db/u" });
        var previous = await secrets.GetSecretValueAsync(new GetSecretValueRequest { SecretId = "db/u", VersionStage = "AWSPREVIOUS" });

        Assert.That((current.VersionId, current.SecretString, previous.SecretString), Is.EqualTo((changed.VersionId, (string?)null, "ünï")));
        Assert.That(current.SecretBinary, Is.EqualTo(new byte[] { 1, 2, 255 }));
        Assert.That(current.CreatedDate, Is.EqualTo(_cloud.Clock.GetUtcNow()).Within(TimeSpan.FromMinutes(5)));
        await secrets.DeleteSecretAsync(new DeleteSecretRequest { SecretId = "db/u", ForceDeleteWithoutRecovery = true });
        var gone = await Assert.CatchAsync<AwsNotFoundException>(() => secrets.GetSecretValueAsync(new GetSecretValueRequest { SecretId = "db/u" }));
        Assert.That((gone!.Code, gone.RequestId!.Length), Is.EqualTo(("ResourceNotFoundException", 36)));
    }

    [Test]
    public async Task Logs_AreWrittenAndReadPageByPage()
    {
        using var logs = new LogsClient(Options());
        await logs.CreateLogGroupAsync(new CreateLogGroupRequest { LogGroupName = "g", Tags = new Dictionary<string, string> { ["a"] = "b" } });
        await logs.CreateLogStreamAsync(new CreateLogStreamRequest { LogGroupName = "g", LogStreamName = "s" });
        var now = _cloud.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        var written = await logs.PutLogEventsAsync(new PutLogEventsRequest { LogGroupName = "g", LogStreamName = "s", LogEvents = [.. Enumerable.Range(0, 25).Select(i => new InputLogEvent { Timestamp = now + i, Message = $"line {i}" })] });

        var read = new List<string>();
        await foreach (var entry in logs.ReadLogEventsAsync(new GetLogEventsRequest { LogGroupName = "g", LogStreamName = "s", Limit = 10 })) read.Add(entry.Message);

        Assert.That(read, Is.EqualTo(Enumerable.Range(0, 25).Select(i => $"line {i}")));
        Assert.That(written.RejectedLogEventsInfo, Is.Null);
    }

    [Test]
    public async Task Sts_SaysWhoCalls_AndDenialsAreTyped()
    {
        using var sts = new StsClient(Options());

        var identity = await sts.GetCallerIdentityAsync();
        var denied = await Assert.CatchAsync<AwsAccessDeniedException>(() => sts.AssumeRoleAsync(new AssumeRoleRequest { RoleArn = "arn:aws:iam::000000000000:role/x", RoleSessionName = "run" }));

        Assert.That(identity.Arn, Is.EqualTo("arn:aws:iam::000000000000:root"));
        Assert.That(denied!.Message, Does.Contain("Roles may not be assumed by root accounts").And.Contain("Allow sts:AssumeRole in a policy"));
    }

    [Test]
    public async Task WrongKeys_AreExplained()
    {
        using var unknown = new StsClient(Options() with { Credentials = new BasicAWSCredentials("AKIAXXXXXXXXXXXXXXXX", "x") });
        using var wrong = new SecretsManagerClient(Options() with { Credentials = new BasicAWSCredentials(_cloud.AccessKeyId, "x") });

        Assert.That((await Assert.CatchAsync<AwsException>(() => unknown.GetCallerIdentityAsync()))!.Hint, Does.Contain("is not known at"));
        Assert.That((await Assert.CatchAsync<AwsException>(() => wrong.GetSecretValueAsync(new GetSecretValueRequest { SecretId = "x" })))!.Hint, Does.Contain("secret key is wrong"));
    }

    [Test]
    public async Task WhatIsNotImplemented_SaysSo()
    {
        using var lambda = new AwsClient(new AwsService { Id = "Lambda", SigningName = "lambda", Protocol = AwsProtocol.RestJson }, Options());

        var failed = await Assert.CatchAsync<AwsException>(() => lambda.CallAsync(new AwsRequest { Operation = "CreateFunction", Path = "/2015-03-31/functions", Parameters = new JsonObject { ["FunctionName"] = "f" } }));

        Assert.That((failed!.Code, (int)failed.StatusCode!), Is.EqualTo(("NotImplemented", 501)));
    }

    private AwsClientOptions Options() => new() { Region = _cloud.Region, Endpoint = _cloud.Endpoint, Credentials = new BasicAWSCredentials(_cloud.AccessKeyId, _cloud.SecretAccessKey) };
}
