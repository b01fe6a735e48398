using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Workspace.Aws.Tests.Client;

/// <summary>A server that answers as a test says, and remembers what it was asked.</summary>
internal sealed class FakeService : IAsyncDisposable
{
    private readonly WebApplication _server;

    private FakeService(WebApplication server) => _server = server;

    public List<(IHeaderDictionary Headers, string Target, string Body)> Requests { get; } = [];

    public Uri Endpoint => new(_server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Starts one; the n-th request gets the n-th answer, later ones the last.</summary>
    public static async Task<FakeService> StartAsync(params (int Status, string Type, string Body)[] answers)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        var server = builder.Build();
        var fake = new FakeService(server);
        server.Run(async http =>
        {
            var body = await new StreamReader(http.Request.Body).ReadToEndAsync();
            (int Status, string Type, string Body) answer;
            lock (fake.Requests)
            {
                answer = answers[Math.Min(fake.Requests.Count, answers.Length - 1)];
                // The server uses its own collection again for the next request.
                fake.Requests.Add((new HeaderDictionary(http.Request.Headers.ToDictionary()), $"{http.Request.Method} {http.Request.Path}{http.Request.QueryString}", body));
            }
            http.Response.StatusCode = answer.Status;
            http.Response.ContentType = answer.Type;
            http.Response.Headers["x-amzn-RequestId"] = "id-1";
            await http.Response.WriteAsync(answer.Body);
        });
        await server.StartAsync();
        return fake;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
