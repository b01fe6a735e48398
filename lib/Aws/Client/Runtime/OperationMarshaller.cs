using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Workspace.Aws.Client.Runtime;

/// <summary>Makes the HTTP request of an operation.</summary>
internal sealed class OperationMarshaller(AwsService service) : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    /// <inheritdoc/>
    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var call = ((OperationRequest)input).Call;
        var isRest = service.Protocol == AwsProtocol.RestJson;
        var request = new DefaultRequest(input, service.Id)
        {
            HttpMethod = isRest ? call.Method : "POST",
            ResourcePath = isRest ? call.Path : "/",
            Content = OperationCodec.WriteParameters(service, call),
        };
        request.Headers["Content-Type"] = service.Protocol switch
        {
            AwsProtocol.Json10 => "application/x-amz-json-1.0",
            AwsProtocol.Json11 => "application/x-amz-json-1.1",
            AwsProtocol.Query => "application/x-www-form-urlencoded; charset=utf-8",
            _ => "application/json",
        };
        if (service.Protocol is AwsProtocol.Json10 or AwsProtocol.Json11) request.Headers["X-Amz-Target"] = $"{service.TargetPrefix}.{call.Operation}";
        if (isRest)
        {
            request.UseQueryString = call.Query.Count > 0;
            foreach (var (name, value) in call.Query) request.Parameters[name] = value;
        }
        return request;
    }
}
