using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Workspace.Tests.CommandLine;

[TestFixture]
public class CloudCommandTests
{
    private string _folder = "";

    [SetUp]
    public void Create() => _folder = Directory.CreateTempSubdirectory("cloud-").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task Env_PrintsTheLinesThatPointAClient_AndTheSameKeyEachTime()
    {
        var first = await CommandLineRun.RunAsync(".", "cloud", "env", "--port", "4599", "--data", _folder);
        var second = await CommandLineRun.RunAsync(".", "cloud", "env", "--port", "4599", "--data", _folder);

        Assert.That(first.ExitCode, Is.Zero, first.Error);
        Assert.That(first.Output, Does.Contain("export AWS_ENDPOINT_URL=http://127.0.0.1:4599\n").And.Match("export AWS_ACCESS_KEY_ID=AKIA[A-Z2-7]{16}\n").And.Contain("export AWS_SECRET_ACCESS_KEY="));
        Assert.That(second.Output, Is.EqualTo(first.Output));
    }

    [Test]
    public async Task Cloud_AnswersUntilInterrupted_AndOneAloneUsesAFolder()
    {
        var port = FreePort();
        using var run = CommandLineRun.Start(".", new Dictionary<string, string?>(), "cloud", "--port", port.ToString(CultureInfo.InvariantCulture), "--data", _folder);
        using var http = new HttpClient();
        var answer = await UntilItListens(http, port);
        var second = await CommandLineRun.RunAsync(".", "cloud", "--port", "0", "--data", _folder);
        await run.SignalAsync("INT");
        var result = await run.EndAsync();

        Assert.That(answer, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((second.ExitCode, second.Error.Contains("in use by another local cloud", StringComparison.Ordinal)), Is.EqualTo((2, true)), second.Error);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Output, Does.Contain($"local cloud on http://127.0.0.1:{port}, account 000000000000"));
    }

    private static async Task<HttpStatusCode> UntilItListens(HttpClient http, int port)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri($"http://127.0.0.1:{port}/"), limit.Token);
                return answer.StatusCode;
            }
            catch (HttpRequestException) when (!limit.IsCancellationRequested)
            {
                await Task.Delay(50, limit.Token);
            }
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
