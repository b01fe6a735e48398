namespace Workspace.Aws.Client.Errors;

/// <summary>There are no credentials or no region to call with.</summary>
public sealed class AwsConfigurationException : AwsException
{
    private const string Advice = "Set AWS_REGION and credentials (AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE); for the local cloud: eval \"$(./workspace cloud env)\".";

    /// <summary>Creates the error.</summary>
    /// <param name="service">The service's signing name.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="message">What is missing.</param>
    /// <param name="innerException">The error underneath.</param>
    public AwsConfigurationException(string service, string operation, string message, Exception? innerException = null)
        : base(service, operation, "NotConfigured", message, Advice, null, null, innerException)
    {
    }
}
