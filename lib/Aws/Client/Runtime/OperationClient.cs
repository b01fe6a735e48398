using Amazon.Runtime;
using Amazon.Runtime.Credentials.Internal;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;

namespace Workspace.Aws.Client.Runtime;

/// <summary>The AWS SDK's client without any service in it: the pipeline of its own clients, with our marshaller at one end.</summary>
internal sealed class OperationClient : AmazonServiceClient
{
    private readonly AwsService _service;

    public OperationClient(AwsService service, AwsClientOptions options)
        : base(options.Credentials, new OperationClientConfig(service, options)) => _service = service;

    /// <summary>Where calls go.</summary>
    public Uri Endpoint => ((OperationClientConfig)Config).Endpoint;

    /// <summary>The region that is signed for.</summary>
    public string Region => Config.AuthenticationRegion;

    /// <summary>Calls an operation.</summary>
    public Task<OperationResponse> CallAsync(AwsRequest request, CancellationToken cancellationToken) => InvokeAsync<OperationResponse>(
        new OperationRequest(request),
        new InvokeOptions { RequestMarshaller = new OperationMarshaller(_service), ResponseUnmarshaller = new OperationUnmarshaller() },
        cancellationToken);

    /// <inheritdoc/>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        base.CustomizeRuntimePipeline(pipeline);
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new OperationEndpointResolver());
        pipeline.AddHandlerAfter<OperationEndpointResolver>(new SignatureResolver());
    }

    private sealed class OperationEndpointResolver : BaseEndpointResolver
    {
        protected override EndpointParameters MapEndpointsParameters(IRequestContext requestContext) => new();
    }

    private sealed class SignatureResolver : BaseAuthResolverHandler
    {
        protected override List<IAuthSchemeOption> ResolveAuthOptions(IExecutionContext executionContext) => AuthSchemeOption.DEFAULT_SIGV4;
    }
}
