namespace Workspace.Aws.Client.Errors;

/// <summary>Nobody answered at the endpoint.</summary>
public sealed class AwsUnreachableException : AwsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="service">The service's signing name.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="endpoint">Where nobody answered.</param>
    /// <param name="innerException">What the system said.</param>
    public AwsUnreachableException(string service, string operation, Uri endpoint, Exception innerException)
        : base(service, operation, "Unreachable", $"{endpoint} does not answer: {innerException?.Message}", AwsHints.Unreachable(endpoint), null, null, innerException) => Endpoint = endpoint;

    /// <summary>Where nobody answered.</summary>
    public Uri Endpoint { get; }
}
