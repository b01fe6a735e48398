using System.Net;
using System.Net.Sockets;
using System.Text;
using Workspace.Serving.Batching;
using Workspace.Serving.Http;
using Workspace.Serving.Metrics;
using Workspace.Serving.Models;

namespace Workspace.Serving.Tests.Http;

internal sealed class InferenceServerTests
{
    private static readonly InferenceServerOptions AnyPort = new() { Port = 0, MaxRequestBytes = 100_000 };

    private UpperCaseHandler _handler = null!;
    private InferenceServer _server = null!;
    private HttpClient _client = null!;

    [SetUp]
    public Task StartAsync()
    {
        _handler = new UpperCaseHandler();
        return StartAsync(new BatchingOptions { Workers = 2, HandlerTimeout = TimeSpan.FromMinutes(5) });
    }

    [TearDown]
    public async Task StopAsync()
    {
        _handler.Release.Set();
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Test]
    public async Task Ping_Healthy_Is200WithoutBody()
    {
        var answer = await _client.GetAsync("/ping");

        Assert.That((answer.StatusCode, await answer.Content.ReadAsStringAsync()), Is.EqualTo((HttpStatusCode.OK, "")));
    }

    [Test]
    public async Task Invocations_Text_IsAnsweredWithItsInferenceId()
    {
        using var request = Invocation("hello");
        request.Headers.Add("X-Amzn-SageMaker-Inference-Id", "abc");

        var answer = await _client.SendAsync(request);

        Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo("model:HELLO"));
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/plain"));
        Assert.That(answer.Headers.GetValues("X-Amzn-SageMaker-Inference-Id"), Is.EqualTo(new[] { "abc" }));
    }

    [TestCase("", HttpStatusCode.BadRequest, "The text is empty")]
    [TestCase("throw", HttpStatusCode.InternalServerError, "InvalidOperationException: as told")]
    public async Task Invocations_BadInput_SaysWhy(string text, HttpStatusCode status, string message)
    {
        using var request = Invocation(text);

        var answer = await _client.SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(status));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain(message));
    }

    [Test]
    public async Task Invocations_ContentItDoesNotRead_Is415AndListsWhatItReads()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/invocations") { Content = new StringContent("{}", Encoding.UTF8, "application/json") };

        var answer = await _client.SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnsupportedMediaType));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("does not read application/json. It reads text/plain"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Invocations_TooLarge_Is413WhetherOrNotTheLengthIsSaid(bool chunked)
    {
        using var request = Invocation(new string('x', 200_000));
        request.Headers.TransferEncodingChunked = chunked;

        var answer = await _client.SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
    }

    [TestCase("GET", "/invocations", HttpStatusCode.MethodNotAllowed)]
    [TestCase("POST", "/ping", HttpStatusCode.MethodNotAllowed)]
    [TestCase("GET", "/models", HttpStatusCode.NotFound)]
    [TestCase("GET", "/", HttpStatusCode.NotFound)]
    public async Task OtherRoutes_AreRefused(string method, string path, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        var answer = await _client.SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(status));
    }

    [TestCase("GARBAGE\r\n\r\n")]
    [TestCase("POST /invocations HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nhalf")]
    [TestCase("POST /invocations HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n")]
    [TestCase("POST /invocations HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")]
    [TestCase("\0\u0001\u0002")]
    public async Task RawBytes_MalformedOrCutOff_LeaveTheServerAnswering(string bytes)
    {
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(_server.Address.Host, _server.Address.Port);
            await using var stream = socket.GetStream();
            await stream.WriteAsync(Encoding.Latin1.GetBytes(bytes));
            socket.Client.Shutdown(SocketShutdown.Send);
            Assert.That(await ReadUntilClosedAsync(stream), Does.Not.Contain("200 OK"));
        }

        using var request = Invocation("still there");
        Assert.That(await (await _client.SendAsync(request)).Content.ReadAsStringAsync(), Is.EqualTo("model:STILL THERE"));
    }

    [Test]
    public async Task Invocations_QueueFull_Is429WithRetryAfter()
    {
        await StopAsync();
        _handler.Release.Reset();
        await StartAsync(new BatchingOptions { QueueCapacity = 1, HandlerTimeout = TimeSpan.FromMinutes(5) });
        var running = SendAsync("wait 1");
        await _handler.Entered.WaitAsync();
        var waiting = SendAsync("wait 2");
        while (!(await _client.GetStringAsync("/metrics")).Contains("\nqueue_length 1\n", StringComparison.Ordinal)) await Task.Yield();

        using var request = Invocation("one too many");
        var answer = await _client.SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(answer.Headers.RetryAfter!.Delta, Is.EqualTo(TimeSpan.FromSeconds(1)));
        _handler.Release.Set();
        Assert.That(await Task.WhenAll(running, waiting), Is.EqualTo(new[] { "model:WAIT 1", "model:WAIT 2" }));
    }

    [Test]
    public async Task Stop_WithARequestUnderWay_AnswersItFirst()
    {
        var running = SendAsync("wait");
        await _handler.Entered.WaitAsync();

        var stopping = _server.DisposeAsync().AsTask();
        _handler.Release.Set();

        Assert.That(await running, Is.EqualTo("model:WAIT"));
        await stopping;
    }

    [Test]
    public async Task Client_GoesAway_ItsRequestLeavesTheQueue()
    {
        await StopAsync();
        _handler.Release.Reset();
        await StartAsync(new BatchingOptions { HandlerTimeout = TimeSpan.FromMinutes(5) });
        var running = SendAsync("wait");
        await _handler.Entered.WaitAsync();
        using var source = new CancellationTokenSource();
        using var request = Invocation("abandoned");
        var abandoned = _client.SendAsync(request, source.Token);
        await UntilMetricsSayAsync("\nqueue_length 1\n");

        await source.CancelAsync();

        await UntilMetricsSayAsync("\nqueue_length 0\n");
        Assert.That(async () => await abandoned, Throws.InstanceOf<OperationCanceledException>());
        _handler.Release.Set();
        Assert.That(await running, Is.EqualTo("model:WAIT"));
        await UntilMetricsSayAsync("invocations_total{status=\"499\"} 1\n");
    }

    [Test]
    public async Task Metrics_AfterRequests_CountThemAndTheirBatches()
    {
        for (var i = 0; i < 5; i++) await SendAsync("hello");
        using var bad = Invocation("");
        await _client.SendAsync(bad);

        var text = await _client.GetStringAsync("/metrics");

        Assert.That(text, Does.Contain("invocations_total{status=\"200\"} 5\n").And.Contain("invocations_total{status=\"400\"} 1\n"));
        Assert.That(text, Does.Contain("batch_size_count 5\n").And.Contain("batch_size_sum 5\n").And.Contain("model_latency_seconds_bucket{le=\"+Inf\"} 6\n"));
    }

    private static async Task<string> ReadUntilClosedAsync(NetworkStream stream)
    {
        var text = new MemoryStream();
        try
        {
            await stream.CopyToAsync(text);
        }
        catch (IOException e) when (e.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset })
        {
            // As good an end as any for a request that was cut off.
        }
        return Encoding.Latin1.GetString(text.ToArray());
    }

    private async Task UntilMetricsSayAsync(string expected)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!(await _client.GetStringAsync("/metrics", patience.Token)).Contains(expected, StringComparison.Ordinal)) await Task.Delay(1, patience.Token);
    }

    private async Task StartAsync(BatchingOptions batching)
    {
        var metrics = new ServerMetrics();
        var model = new ServedModel<string, string, string>(_handler, "/nowhere/model", batching, observe: metrics.Observe);
        _server = await InferenceServer.StartAsync(model, AnyPort, metrics);
        _client = new HttpClient { BaseAddress = _server.Address };
    }

    private async Task<string> SendAsync(string text)
    {
        using var request = Invocation(text);
        return await (await _client.SendAsync(request)).Content.ReadAsStringAsync();
    }

    private static HttpRequestMessage Invocation(string text) => new(HttpMethod.Post, "/invocations") { Content = new StringContent(text, Encoding.UTF8, "text/plain") };
}
