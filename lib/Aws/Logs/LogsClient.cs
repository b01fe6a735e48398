using Workspace.Aws.Client;

namespace Workspace.Aws.Logs;

/// <summary>Amazon CloudWatch Logs, with its own names.</summary>
public sealed class LogsClient : IDisposable
{
    private readonly AwsClient _client;

    /// <summary>Creates a client.</summary>
    /// <param name="options">Where and as whom; default: as the environment says.</param>
    public LogsClient(AwsClientOptions? options = null) => _client = new AwsClient(Service, options);

    /// <summary>The service.</summary>
    public static AwsService Service { get; } = new() { Id = "CloudWatch Logs", SigningName = "logs", Protocol = AwsProtocol.Json11, TargetPrefix = "Logs_20140328", HasSmallMembers = true };

    /// <summary>Creates a group.</summary>
    /// <param name="request">Its name.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="Client.Errors.AwsException">ResourceAlreadyExistsException and others.</exception>
    public Task CreateLogGroupAsync(CreateLogGroupRequest request, CancellationToken cancellationToken = default) => _client.CallAsync<EmptyResponse>("CreateLogGroup", request, cancellationToken);

    /// <summary>Creates a stream.</summary>
    /// <param name="request">Its group and name.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="Client.Errors.AwsException">ResourceAlreadyExistsException and others.</exception>
    public Task CreateLogStreamAsync(CreateLogStreamRequest request, CancellationToken cancellationToken = default) => _client.CallAsync<EmptyResponse>("CreateLogStream", request, cancellationToken);

    /// <summary>Writes events.</summary>
    /// <param name="request">Where, and the events in order of time.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="Client.Errors.AwsException">InvalidParameterException, ResourceNotFoundException and others.</exception>
    public Task<PutLogEventsResponse> PutLogEventsAsync(PutLogEventsRequest request, CancellationToken cancellationToken = default) => _client.CallAsync<PutLogEventsResponse>("PutLogEvents", request, cancellationToken);

    /// <summary>Reads a page of events.</summary>
    /// <param name="request">Where, and which page.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="Client.Errors.AwsNotFoundException">There is no such group or stream.</exception>
    public Task<GetLogEventsResponse> GetLogEventsAsync(GetLogEventsRequest request, CancellationToken cancellationToken = default) => _client.CallAsync<GetLogEventsResponse>("GetLogEvents", request, cancellationToken);

    /// <summary>Reads all events there are, page by page, oldest first.</summary>
    /// <param name="request">Where; the token and the direction are not needed.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The events.</returns>
    /// <exception cref="Client.Errors.AwsNotFoundException">There is no such group or stream.</exception>
    public async IAsyncEnumerable<OutputLogEvent> ReadLogEventsAsync(GetLogEventsRequest request, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        string? token = null;
        while (true)
        {
            var page = await GetLogEventsAsync(request with { StartFromHead = true, NextToken = token }, cancellationToken).ConfigureAwait(false);
            foreach (var entry in page.Events) yield return entry;
            // The service ends a listing by giving the same token again.
            if (page.NextForwardToken == token) yield break;
            token = page.NextForwardToken;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();
}
