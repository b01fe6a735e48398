using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Workspace.Tests.Datasets;

/// <summary>A server of files with strong tags and ranges, that breaks off when told.</summary>
internal sealed class FileServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FileServer(WebApplication app) => _app = app;

    public Dictionary<string, byte[]> Files { get; } = [];

    /// <summary>Each request: its path and from which byte.</summary>
    public ConcurrentQueue<(string Path, long From)> Requests { get; } = [];

    /// <summary>After how many bytes the next answers break off, one entry per answer.</summary>
    public ConcurrentQueue<int> BreakAfter { get; } = [];

    /// <summary>Statuses that the next answers have instead of the file.</summary>
    public ConcurrentQueue<int> Statuses { get; } = [];

    public bool SendsTags { get; set; } = true;

    public Uri Address { get; private set; } = null!;

    public static async Task<FileServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var server = new FileServer(app);
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        server.Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var range = context.Request.GetTypedHeaders().Range?.Ranges.Single();
        Requests.Enqueue((context.Request.Path.Value!, range?.From ?? 0));
        if (Statuses.TryDequeue(out var status) || !Files.TryGetValue(context.Request.Path.Value!, out var bytes))
        {
            context.Response.StatusCode = status == 0 ? 404 : status;
            return;
        }
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..8]}\"";
        if (SendsTags) context.Response.Headers.ETag = tag;
        var from = range is not null && context.Request.Headers.IfRange == tag ? (int)range.From! : 0;
        if (from > 0)
        {
            context.Response.StatusCode = StatusCodes.Status206PartialContent;
            context.Response.Headers.ContentRange = $"bytes {from}-{bytes.Length - 1}/{bytes.Length}";
        }
        context.Response.ContentLength = bytes.Length - from;
        var send = BreakAfter.TryDequeue(out var breakAfter) ? Math.Min(breakAfter, bytes.Length - from) : bytes.Length - from;
        await context.Response.Body.WriteAsync(bytes.AsMemory(from, send));
        await context.Response.Body.FlushAsync();
        if (send < bytes.Length - from) context.Abort();
    }
}
