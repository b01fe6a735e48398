using Amazon.Runtime;

namespace Workspace.Aws.Client.Runtime;

/// <summary>A call on its way through the SDK's pipeline.</summary>
internal sealed class OperationRequest(AwsRequest call) : AmazonWebServiceRequest
{
    public AwsRequest Call { get; } = call;
}

/// <summary>Its answer.</summary>
internal sealed class OperationResponse : AmazonWebServiceResponse
{
    public byte[] Body { get; init; } = [];
}
