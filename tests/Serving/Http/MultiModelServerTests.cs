using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Workspace.Serving.Http;
using Workspace.Serving.Models;

namespace Workspace.Serving.Tests.Http;

internal sealed class MultiModelServerTests
{
    private UpperCaseHandler _handler = null!;
    private string _folder = null!;
    private InferenceServer _server = null!;
    private HttpClient _client = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _handler = new UpperCaseHandler();
        _folder = Directory.CreateTempSubdirectory("models-").FullName;
        foreach (var name in (string[])["a", "b", "c"]) Directory.CreateDirectory(Path.Combine(_folder, name));
        var repository = new ModelRepository(
            location => Directory.Exists(location) ? new ServedModel<string, string, string>(_handler, location, memoryBytes: 100) : throw new DirectoryNotFoundException($"no folder {location}"),
            new ModelRepositoryOptions { MemoryBudget = 250 });
        _server = await InferenceServer.StartAsync(repository, new InferenceServerOptions { Port = 0 });
        _client = new HttpClient { BaseAddress = _server.Address };
    }

    [TearDown]
    public async Task StopAsync()
    {
        _handler.Release.Set();
        _client.Dispose();
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public async Task Models_LoadInvokeListUnload_FollowTheContract()
    {
        Assert.That(await LoadAsync("a"), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await LoadAsync("a"), Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(await (await InvokeAsync("/models/a/invoke")).Content.ReadAsStringAsync(), Is.EqualTo("a:HI"));
        Assert.That(await (await InvokeAsync("/invocations", target: "a")).Content.ReadAsStringAsync(), Is.EqualTo("a:HI"));
        Assert.That(Names(await _client.GetStringAsync("/models")), Is.EqualTo(new[] { "a" }));
        Assert.That((string?)JsonNode.Parse(await _client.GetStringAsync("/models/a"))!["modelUrl"], Is.EqualTo(Path.Combine(_folder, "a")));
        Assert.That((await _client.DeleteAsync("/models/a")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await _client.DeleteAsync("/models/a")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await InvokeAsync("/models/a/invoke")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Load_NoMemoryLeft_Is507AndTheOthersStay()
    {
        await LoadAsync("a");
        await LoadAsync("b");

        Assert.That(await LoadAsync("c"), Is.EqualTo(HttpStatusCode.InsufficientStorage));
        Assert.That(Names(await _client.GetStringAsync("/models")), Is.EqualTo(new[] { "a", "b" }));
    }

    [TestCase("{\"model_name\": \"a\"}", HttpStatusCode.BadRequest)]
    [TestCase("{", HttpStatusCode.BadRequest)]
    [TestCase("[1]", HttpStatusCode.BadRequest)]
    [TestCase("{\"model_name\": \"x\", \"url\": \"/nowhere\"}", HttpStatusCode.InternalServerError)]
    public async Task Load_BadRequest_SaysWhy(string body, HttpStatusCode status)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        var answer = await _client.PostAsync("/models", content);

        Assert.That(answer.StatusCode, Is.EqualTo(status));
        Assert.That((string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["message"], Is.Not.Empty);
    }

    [Test]
    public async Task Invocations_WithoutTarget_SaysWhichHeader()
    {
        var answer = await InvokeAsync("/invocations");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("X-Amzn-SageMaker-Target-Model"));
    }

    private static string[] Names(string json) => [.. JsonNode.Parse(json)!["models"]!.AsArray().Select(m => (string)m!["modelName"]!)];

    private async Task<HttpStatusCode> LoadAsync(string name)
    {
        using var content = new StringContent(new JsonObject { ["model_name"] = name, ["url"] = Path.Combine(_folder, name) }.ToJsonString(), Encoding.UTF8, "application/json");
        return (await _client.PostAsync("/models", content)).StatusCode;
    }

    private async Task<HttpResponseMessage> InvokeAsync(string path, string? target = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent("hi", Encoding.UTF8, "text/plain") };
        if (target is not null) request.Headers.Add("X-Amzn-SageMaker-Target-Model", target);
        return await _client.SendAsync(request);
    }
}
