using Workspace.Aws.Client;

namespace Workspace.Aws.Sts;

/// <summary>AWS Security Token Service, with its own names.</summary>
public sealed class StsClient : IDisposable
{
    private readonly AwsClient _client;

    /// <summary>Creates a client.</summary>
    /// <param name="options">Where and as whom; default: as the environment says.</param>
    public StsClient(AwsClientOptions? options = null) => _client = new AwsClient(Service, options);

    /// <summary>The service.</summary>
    public static AwsService Service { get; } = new() { Id = "STS", SigningName = "sts", Protocol = AwsProtocol.Query, ApiVersion = "2011-06-15" };

    /// <summary>Says who calls.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="Client.Errors.AwsException">The credentials are not accepted.</exception>
    public Task<GetCallerIdentityResponse> GetCallerIdentityAsync(CancellationToken cancellationToken = default) => _client.CallAsync<GetCallerIdentityResponse>("GetCallerIdentity", new GetCallerIdentityRequest(), cancellationToken);

    /// <summary>Opens a session as a role.</summary>
    /// <param name="request">The role, and a name for the session.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="Client.Errors.AwsAccessDeniedException">The role does not trust the caller, or the caller may not assume it.</exception>
    public Task<AssumeRoleResponse> AssumeRoleAsync(AssumeRoleRequest request, CancellationToken cancellationToken = default) => _client.CallAsync<AssumeRoleResponse>("AssumeRole", request, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();
}
