using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Workspace.LocalCloud.Access;
using Workspace.LocalCloud.Access.Identities;
using Workspace.LocalCloud.Services;
using Workspace.LocalCloud.State;
using Workspace.LocalCloud.Wire;

namespace Workspace.LocalCloud;

/// <summary>
/// AWS on this machine: one port on loopback that speaks the services' own protocols, verifies every signature and evaluates
/// IAM policies on every call. COVERAGE.md lists the operations it has; every other answers <c>NotImplemented</c>.
/// </summary>
public sealed class LocalCloud : IDisposable, IAsyncDisposable
{
    private const int LongestRequestLine = 32 * 1024;

    private readonly WebApplication _server;
    private readonly Store _store;
    private readonly CallRecorder _recorder;
    private readonly AccessKeyRecord _rootKey;
    private readonly LocalCloudOptions _options;
    private readonly string? _temporaryFolder;
    private bool _disposed;

    private LocalCloud(WebApplication server, Store store, CallRecorder recorder, AccessKeyRecord rootKey, VirtualClock clock, LocalCloudOptions options, string? temporaryFolder, IReadOnlyList<ICloudService> services)
    {
        (_server, _store, _recorder, _rootKey, Clock, _options, _temporaryFolder, Services) = (server, store, recorder, rootKey, clock, options, temporaryFolder, services);
        Port = new Uri(server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
    }

    /// <summary>The port that all services share.</summary>
    public int Port { get; }

    /// <summary>Where callers from the first network reach it, such as <c>http://127.0.0.1:4566</c>.</summary>
    public Uri Endpoint => EndpointOf(_options.Networks[0]);

    /// <summary>The account's number.</summary>
    public string Account => _options.Account;

    /// <summary>The region that clients are pointed at.</summary>
    public string Region => _options.Region;

    /// <summary>The root's access key, made when the data folder was first used.</summary>
    public string AccessKeyId => _rootKey.Id;

    /// <summary>Its secret.</summary>
    public string SecretAccessKey => _rootKey.Secret;

    /// <summary>The cloud's time, which can be moved forward.</summary>
    public VirtualClock Clock { get; }

    /// <summary>The latest denied calls with what decided each, oldest first; at most 1,000.</summary>
    public IReadOnlyList<DeniedCall> DeniedCalls => _recorder.Denied;

    /// <summary>What points any AWS client here: names and values of environment variables.</summary>
    public IReadOnlyDictionary<string, string> Environment => CloudEnvironment.Variables(Endpoint, Region, _rootKey);

    /// <summary>The services it has.</summary>
    internal IReadOnlyList<ICloudService> Services { get; }

    /// <summary>Starts a local cloud in this process.</summary>
    /// <param name="options">Port, data folder and the rest; default: a free port and a temporary folder.</param>
    /// <returns>The running cloud; dispose it to stop it.</returns>
    /// <exception cref="StateException">The data folder is in use, damaged or cannot be written to.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static LocalCloud Start(LocalCloudOptions? options = null)
    {
        options ??= new LocalCloudOptions();
        options.Validate();
        var temporary = options.DataFolder is null ? Directory.CreateTempSubdirectory("local-cloud-").FullName : null;
        Store? store = null;
        try
        {
            store = new Store(options.DataFolder ?? temporary!);
            var clock = new VirtualClock(options.Time);
            var rootKey = RootKeys.Load(store.Folder, clock);
            var identities = new IdentityStore(store, options.Account, rootKey, clock);
            var recorder = new CallRecorder(store, clock);
            var services = CloudServices.Create(store, identities, new AccessGuard(options.Account, recorder, clock), clock);
            var server = Listen(options, new RequestPipeline(services, identities, clock, options));
            return new LocalCloud(server, store, recorder, rootKey, clock, options, temporary, services);
        }
        catch
        {
            store?.Dispose();
            if (temporary is not null) Directory.Delete(temporary, recursive: true);
            throw;
        }
    }

    /// <summary>Where callers from a network reach it.</summary>
    /// <param name="network">One of the networks it was started with.</param>
    public Uri EndpointOf(CloudNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return new Uri($"http://{(network.Address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? $"[{network.Address}]" : network.Address)}:{Port}");
    }

    /// <summary>The smallest policy under which everything that an identity has done so far would have been allowed.</summary>
    /// <param name="identity">As <c>role/NAME</c> or <c>user/NAME</c>.</param>
    /// <returns>A policy as indented JSON; without statements where nothing was recorded.</returns>
    public string LeastPrivilegePolicy(string identity) => _recorder.LeastPrivilegePolicy(identity);

    /// <summary>Stops it. What it answered is in the data folder; a temporary folder is deleted.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed) return;
        _disposed = true;
        await _server.DisposeAsync().ConfigureAwait(false);
        _store.Dispose();
        if (_temporaryFolder is not null) Directory.Delete(_temporaryFolder, recursive: true);
    }

    /// <inheritdoc cref="DisposeAsync"/>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private static WebApplication Listen(LocalCloudOptions options, RequestPipeline pipeline)
    {
        // Nothing of the host's surroundings may reach it: no settings files, no variables, no log.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.AllowSynchronousIO = false;
            // Each operation limits its own body; S3's may have 5 GiB.
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MaxRequestLineSize = LongestRequestLine;
            kestrel.Limits.MaxRequestHeadersTotalSize = 64 * 1024;
            kestrel.Limits.MaxRequestBufferSize = Math.Max(1024 * 1024, LongestRequestLine);
        });
        var port = options.Port;
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            foreach (var network in options.Networks) kestrel.Listen(network.Address, port == 0 && options.Networks.Count > 1 ? port = FreePort(options.Networks) : port);
        });
        var server = builder.Build();
        server.Run(pipeline.AnswerAsync);
        server.StartAsync().GetAwaiter().GetResult();
        return server;
    }

    // Several addresses must share one port, so it has to be known before any listens.
    private static int FreePort(IReadOnlyList<CloudNetwork> networks)
    {
        using var probe = new System.Net.Sockets.TcpListener(networks[0].Address, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
