using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.Runtime;
using Workspace.Aws.Client.Errors;
using Workspace.Aws.Client.Runtime;

namespace Workspace.Aws.Client;

/// <summary>
/// Calls any operation of a service that speaks awsJson, awsQuery or restJson, on the AWS SDK's own core: its credential chain,
/// signatures, retries and endpoint variables. Safe to use from several threads; keep one for a service.
/// </summary>
public sealed class AwsClient : IDisposable
{
    private readonly OperationClient _client;
    private readonly JsonSerializerOptions _json;

    /// <summary>Creates a client.</summary>
    /// <param name="service">The service.</param>
    /// <param name="options">Where and as whom; default: as the environment says.</param>
    /// <exception cref="AwsConfigurationException">No region is configured.</exception>
    public AwsClient(AwsService service, AwsClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(service);
        options ??= new AwsClientOptions();
        Service = service;
        _client = new OperationClient(service, options);
        _json = AwsJson.Options(service);
    }

    /// <summary>The service.</summary>
    public AwsService Service { get; }

    /// <summary>Where calls go.</summary>
    public Uri Endpoint => _client.Endpoint;

    /// <summary>The region that is signed for.</summary>
    public string Region => _client.Region;

    /// <summary>Calls an operation with members as records have them.</summary>
    /// <typeparam name="TResult">A record with the members of the result.</typeparam>
    /// <param name="operation">AWS's name, such as <c>GetSecretValue</c>.</param>
    /// <param name="parameters">A record with the operation's members; those that are null are left out.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The result.</returns>
    /// <exception cref="AwsException">The service refused, could not be reached, or there are no credentials.</exception>
    public async Task<TResult> CallAsync<TResult>(string operation, object parameters, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var tree = JsonSerializer.SerializeToNode(parameters, parameters.GetType(), _json)!.AsObject();
        var result = await CallAsync(new AwsRequest { Operation = operation, Parameters = tree }, cancellationToken).ConfigureAwait(false);
        return result.Deserialize<TResult>(_json)!;
    }

    /// <summary>Calls an operation with members as the wire has them.</summary>
    /// <param name="request">The call.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The members of the result; texts only where the service answers in XML.</returns>
    /// <exception cref="AwsException">The service refused, could not be reached, or there are no credentials.</exception>
    public async Task<JsonObject> CallAsync(AwsRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            var response = await _client.CallAsync(request, cancellationToken).ConfigureAwait(false);
            return OperationCodec.ReadResult(Service, request.Operation, response.Body);
        }
        catch (AmazonServiceException e)
        {
            throw AwsException.From(Service, request.Operation, Endpoint, e);
        }
        catch (AmazonClientException e)
        {
            throw new AwsConfigurationException(Service.SigningName, request.Operation, e.Message, e);
        }
        catch (HttpRequestException e)
        {
            throw new AwsUnreachableException(Service.SigningName, request.Operation, Endpoint, e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();
}
