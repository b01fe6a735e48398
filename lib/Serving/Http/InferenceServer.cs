using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Workspace.Serving.Handlers;
using Workspace.Serving.Metrics;
using Workspace.Serving.Models;

namespace Workspace.Serving.Http;

/// <summary>
/// Serves models over HTTP as SageMaker asks it of a container: <c>GET /ping</c>, <c>POST /invocations</c>, with a
/// <see cref="ModelRepository"/> also <c>/models</c>; besides, <c>GET /metrics</c> for Prometheus.
/// </summary>
/// <remarks>
/// Contract: https://docs.aws.amazon.com/sagemaker/latest/dg/your-algorithms-inference-code.html and
/// https://docs.aws.amazon.com/sagemaker/latest/dg/mms-container-apis.html.
/// </remarks>
public sealed class InferenceServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly InferenceServerOptions _options;
    private readonly IServedModel? _model;
    private readonly ModelRepository? _repository;
    private volatile bool _stopping;

    private InferenceServer(WebApplication app, InferenceServerOptions options, IServedModel? model, ModelRepository? repository, ServerMetrics metrics)
    {
        _app = app;
        _options = options;
        _model = model;
        _repository = repository;
        Metrics = metrics;
    }

    /// <summary>Where it answers, such as <c>http://127.0.0.1:8080/</c>.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>What it counts.</summary>
    public ServerMetrics Metrics { get; }

    /// <summary>Serves one model, which the server takes over and unloads in the end.</summary>
    /// <param name="model">The model.</param>
    /// <param name="options">Where to listen, and limits.</param>
    /// <param name="metrics">Counts; give the same to the model as its observer to count its batches.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <returns>The running server.</returns>
    public static Task<InferenceServer> StartAsync(IServedModel model, InferenceServerOptions? options = null, ServerMetrics? metrics = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        return StartAsync(model, repository: null, options, metrics, cancellationToken);
    }

    /// <summary>Serves the models of a repository, which the server takes over and unloads in the end.</summary>
    /// <param name="repository">The models.</param>
    /// <param name="options">Where to listen, and limits.</param>
    /// <param name="metrics">Counts; give the same to the models as their observer to count their batches.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <returns>The running server.</returns>
    public static Task<InferenceServer> StartAsync(ModelRepository repository, InferenceServerOptions? options = null, ServerMetrics? metrics = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(repository);
        return StartAsync(model: null, repository, options, metrics, cancellationToken);
    }

    /// <summary>Answers until the process is told to end (SIGTERM or Ctrl-C), then stops as <see cref="DisposeAsync"/> does.</summary>
    /// <returns>Done when it has stopped.</returns>
    public async Task RunAsync()
    {
        await _app.WaitForShutdownAsync().ConfigureAwait(false);
        await DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Takes no more requests, answers those it has taken, and unloads its models.</summary>
    /// <returns>Done when it has stopped.</returns>
    public async ValueTask DisposeAsync()
    {
        _stopping = true;
        using (var patience = new CancellationTokenSource(_options.DrainTimeout)) await _app.StopAsync(patience.Token).ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
        if (_model is not null) await _model.DisposeAsync().ConfigureAwait(false);
        if (_repository is not null) await _repository.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task<InferenceServer> StartAsync(IServedModel? model, ModelRepository? repository, InferenceServerOptions? options, ServerMetrics? metrics, CancellationToken cancellationToken)
    {
        options ??= InferenceServerOptions.FromEnvironment();
        options.Validate();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = options.DrainTimeout);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.MaxRequestBytes;
            kestrel.Listen(options.Address, options.Port);
        });
        var app = builder.Build();
        var server = new InferenceServer(app, options, model, repository, metrics ?? new ServerMetrics());
        app.Run(server.AnswerAsync);
        await app.StartAsync(cancellationToken).ConfigureAwait(false);
        server.Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return server;
    }

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        return (context.Request.Method, path) switch
        {
            ("POST", "/invocations") => InvokeAsync(context, HttpMessages.Header(context.Request, HttpMessages.TargetModel)),
            ("GET", "/ping") => PingAsync(context),
            ("GET", "/metrics") => WriteMetricsAsync(context),
            _ when _repository is not null && path.StartsWith("/models", StringComparison.Ordinal) => new ModelRoutes(_repository, InvokeAsync).AnswerAsync(context),
            (_, "/invocations" or "/ping" or "/metrics") => Refuse(context, StatusCodes.Status405MethodNotAllowed),
            _ => Refuse(context, StatusCodes.Status404NotFound),
        };
    }

    private Task PingAsync(HttpContext context)
    {
        var healthy = !_stopping && (_model?.IsHealthy ?? _repository!.IsHealthy);
        return Refuse(context, healthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static Task Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private async Task InvokeAsync(HttpContext context, string? target)
    {
        var started = Stopwatch.GetTimestamp();
        var inModel = TimeSpan.Zero;
        var status = StatusCodes.Status200OK;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        patience.CancelAfter(_options.RequestTimeout);
        try
        {
            var request = await HttpMessages.ReadAsync(context.Request, patience.Token).ConfigureAwait(false);
            var entered = Stopwatch.GetTimestamp();
            InferenceResponse answer;
            try
            {
                answer = await AskAsync(target, request, patience.Token).ConfigureAwait(false);
            }
            finally
            {
                inModel = Stopwatch.GetElapsedTime(entered);
            }
            if (request.InferenceId is { } id) context.Response.Headers[HttpMessages.InferenceId] = id;
            await HttpMessages.WriteAsync(context.Response, answer, context.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to read an answer.
            status = ErrorStatus.ClientClosedRequest;
        }
        catch (Exception e)
        {
            var error = e is OperationCanceledException ? new TimeoutException($"The model did not answer within {_options.RequestTimeout.TotalSeconds:0.###} s.") : e;
            status = ErrorStatus.Of(error);
            await HttpMessages.WriteErrorAsync(context.Response, status, error, context.RequestAborted).ConfigureAwait(false);
        }
        finally
        {
            Metrics.ObserveInvocation(status, Stopwatch.GetElapsedTime(started), inModel);
        }
    }

    private Task<InferenceResponse> AskAsync(string? target, InferenceRequest request, CancellationToken cancellationToken)
    {
        if (_model is not null) return _model.InvokeAsync(request, cancellationToken);
        if (target is not { Length: > 0 }) throw new InvalidInputException($"This server has several models. Name one in the header {HttpMessages.TargetModel}.");
        return _repository!.InvokeAsync(target, request, cancellationToken);
    }

    private Task WriteMetricsAsync(HttpContext context)
    {
        List<(string, string, string, double)> gauges = [];
        if (_model is not null) gauges.Add(("queue_length", "gauge", "Requests that wait.", _model.QueueLength));
        if (_repository is not null)
        {
            gauges.Add(("models_loaded", "gauge", "Models in memory.", _repository.Models.Count));
            gauges.Add(("models_bytes", "gauge", "Bytes that loaded models take.", _repository.UsedBytes));
            gauges.Add(("model_evictions_total", "counter", "Models that made place for others.", _repository.Evictions));
        }
        context.Response.ContentType = "text/plain; version=0.0.4; charset=utf-8";
        return context.Response.WriteAsync(Metrics.Describe(gauges), context.RequestAborted);
    }
}
