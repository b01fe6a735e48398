using Workspace.Aws.Client;

namespace Workspace.Aws.SecretsManager;

/// <summary>AWS Secrets Manager, with its own names.</summary>
public sealed class SecretsManagerClient : IDisposable
{
    private readonly AwsClient _client;

    /// <summary>Creates a client.</summary>
    /// <param name="options">Where and as whom; default: as the environment says.</param>
    public SecretsManagerClient(AwsClientOptions? options = null) => _client = new AwsClient(Service, options);

    /// <summary>The service.</summary>
    public static AwsService Service { get; } = new() { Id = "Secrets Manager", SigningName = "secretsmanager", Protocol = AwsProtocol.Json11, TargetPrefix = "secretsmanager" };

    /// <summary>Creates a secret.</summary>
    /// <param name="request">Name and value.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="Client.Errors.AwsException">ResourceExistsException and others.</exception>
    public Task<CreateSecretResponse> CreateSecretAsync(CreateSecretRequest request, CancellationToken cancellationToken = default) => _client.CallAsync<CreateSecretResponse>("CreateSecret", request, cancellationToken);

    /// <summary>Reads a secret's value.</summary>
    /// <param name="request">Which secret, and which version of it.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="Client.Errors.AwsNotFoundException">There is no such secret or version.</exception>
    /// <exception cref="Client.Errors.AwsAccessDeniedException">The caller may not read it.</exception>
    public Task<GetSecretValueResponse> GetSecretValueAsync(GetSecretValueRequest request, CancellationToken cancellationToken = default) => _client.CallAsync<GetSecretValueResponse>("GetSecretValue", request, cancellationToken);

    /// <summary>Gives a secret a new value.</summary>
    /// <param name="request">Which secret, and the value.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="Client.Errors.AwsException">ResourceNotFoundException and others.</exception>
    public Task<PutSecretValueResponse> PutSecretValueAsync(PutSecretValueRequest request, CancellationToken cancellationToken = default) => _client.CallAsync<PutSecretValueResponse>("PutSecretValue", request, cancellationToken);

    /// <summary>Deletes a secret, at once or after a window.</summary>
    /// <param name="request">Which secret, and how.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="Client.Errors.AwsException">ResourceNotFoundException and others.</exception>
    public Task<DeleteSecretResponse> DeleteSecretAsync(DeleteSecretRequest request, CancellationToken cancellationToken = default) => _client.CallAsync<DeleteSecretResponse>("DeleteSecret", request, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();
}
