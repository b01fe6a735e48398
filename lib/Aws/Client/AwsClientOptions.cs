using Amazon.Runtime;

namespace Workspace.Aws.Client;

/// <summary>Where and as whom a client calls. Every default is AWS's own: variables, profiles, the machine's role.</summary>
public sealed record AwsClientOptions
{
    /// <summary>The region; default: AWS_REGION, AWS_DEFAULT_REGION or the profile's.</summary>
    public string? Region { get; init; }

    /// <summary>The endpoint; default: AWS_ENDPOINT_URL_SERVICE, AWS_ENDPOINT_URL, the profile's, or AWS itself.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Who calls; default: the chain of the AWS SDK (profile, variables, web identity, container, machine).</summary>
    public AWSCredentials? Credentials { get; init; }

    /// <summary>How often a call that was throttled or met a fault of the service is tried again; default 2.</summary>
    public int MaxRetries { get; init; } = 2;

    /// <summary>How long one attempt may take; default 100 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);
}
