using System.Text;
using Workspace.Serving.Handlers;
using Workspace.Serving.Http;
using Workspace.Serving.Models;

namespace Workspace.Tests.CommandLine;

internal sealed class LoadCommandTests
{
    private string _folder = null!;
    private InferenceServer _server = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _folder = Directory.CreateTempSubdirectory("load-").FullName;
        await File.WriteAllTextAsync(Path.Combine(_folder, "body.txt"), "hello");
        _server = await InferenceServer.StartAsync(new Echo(), new InferenceServerOptions { Port = 0 });
    }

    [TearDown]
    public async Task StopAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public async Task Load_Server_MeasuresItAndWritesFiles()
    {
        var result = await CommandLineRun.RunAsync(
            _folder, "load", $"{_server.Address}invocations", "--body", "body.txt", "-t", "text/plain", "-u", "2", "-d", "1.5", "--warm-up", "0", "--csv", "load.csv", "--report", "load.html");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.LastLine, Does.Match(@"^[\d,.]+/s, p50 .* errors 0\.0"));
        Assert.That(result.Error, Does.Contain("Loading with 2 users for 1.5 s").And.Match(@"   1 s █+"));
        var rows = await File.ReadAllLinesAsync(Path.Combine(_folder, "load.csv"));
        Assert.That((rows.Length, rows[1].Split(',').Length), Is.EqualTo((2, rows[0].Split(',').Length)));
        Assert.That(await File.ReadAllTextAsync(Path.Combine(_folder, "load.html")), Does.Contain("<svg").And.Contain("Answers per second"));
        // The end of the measurement cuts the last requests off: before their body (499) or within it (400).
        Assert.That(_server.Metrics.Invocations.Keys, Is.SubsetOf(new[] { 200, 400, 499 }));
    }

    [Test]
    public async Task Load_NobodyThere_FailsAndSaysWhy()
    {
        var address = _server.Address;
        await _server.DisposeAsync();

        var result = await CommandLineRun.RunAsync(_folder, "load", $"{address}ping", "-d", "0.2", "--warm-up", "0");

        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.LastLine, Does.Contain("SocketException"));
    }

    [TestCase("no url", "nonsense")]
    [TestCase("no users", "http://127.0.0.1:9/", "-u", "0")]
    [TestCase("no file", "http://127.0.0.1:9/", "--body", "nowhere.json")]
    [TestCase("no header", "http://127.0.0.1:9/", "-H", "name")]
    public async Task Load_BadArguments_ExitWith2(string what, params string[] arguments)
    {
        var result = await CommandLineRun.RunAsync(_folder, ["load", .. arguments]);

        Assert.That(result.ExitCode, Is.EqualTo(2), what);
        Assert.That(result.Error, Does.Match("is no http|Users is 0|nowhere.json|'Name: value'"), what);
    }

    private sealed class Echo : IServedModel
    {
        public long MemoryBytes => 0;

        public int QueueLength => 0;

        public bool IsHealthy => true;

        public Task<InferenceResponse> InvokeAsync(InferenceRequest request, CancellationToken cancellationToken = default) =>
            Task.FromResult(InferenceResponse.Of(Encoding.UTF8.GetString(request.Body.Span), "text/plain"));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
