using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Workspace.Aws.Client.Errors;

namespace Workspace.Aws.Client.Runtime;

/// <summary>The settings of such a client.</summary>
internal sealed class OperationClientConfig : ClientConfig
{
    public OperationClientConfig(AwsService service, AwsClientOptions options)
        : base(new StandardDefaults())
    {
        // Without the id the SDK does not look at AWS_ENDPOINT_URL.
        ServiceId = service.Id;
        AuthenticationServiceName = service.SigningName;
        var region = options.Region ?? FallbackRegionFactory.GetRegionEndpoint()?.SystemName
            ?? throw new AwsConfigurationException(service.SigningName, "any operation", "no region is configured");
        AuthenticationRegion = region;
        if (options.Endpoint is { } endpoint) ServiceURL = endpoint.ToString();
        Endpoint = new Uri(ServiceURL ?? service.EndpointIn(region));
        EndpointProvider = new FixedEndpoint(Endpoint.ToString().TrimEnd('/'));
        MaxErrorRetry = options.MaxRetries;
        RetryMode = RequestRetryMode.Standard;
        Timeout = options.Timeout;
    }

    /// <summary>Where calls go.</summary>
    public Uri Endpoint { get; }

    /// <inheritdoc/>
    public override string ServiceVersion => "1";

    /// <inheritdoc/>
    public override string UserAgent => "workspace";

    /// <inheritdoc/>
    public override string RegionEndpointServiceName => AuthenticationServiceName;

    /// <inheritdoc/>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) => EndpointProvider.ResolveEndpoint(new EndpointParameters());

    private sealed class FixedEndpoint(string url) : IEndpointProvider
    {
        public Endpoint ResolveEndpoint(EndpointParameters parameters) => new(url);
    }
}
