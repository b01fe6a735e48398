using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Workspace.Aws.Client.Runtime;

/// <summary>The SDK's defaults of the mode <c>standard</c>; its service packages carry the same numbers.</summary>
internal sealed class StandardDefaults : IDefaultConfiguration, IDefaultConfigurationProvider
{
    /// <inheritdoc/>
    public DefaultConfigurationMode Name => DefaultConfigurationMode.Standard;

    /// <inheritdoc/>
    public RequestRetryMode RetryMode => RequestRetryMode.Standard;

    /// <inheritdoc/>
    public S3UsEast1RegionalEndpointValue S3UsEast1RegionalEndpoint => S3UsEast1RegionalEndpointValue.Regional;

    /// <inheritdoc/>
    public TimeSpan? ConnectTimeout => TimeSpan.FromMilliseconds(3100);

    /// <inheritdoc/>
    public TimeSpan? TlsNegotiationTimeout => TimeSpan.FromMilliseconds(3100);

    /// <inheritdoc/>
    public TimeSpan? TimeToFirstByteTimeout => null;

    /// <inheritdoc/>
    public TimeSpan? HttpRequestTimeout => null;

    /// <inheritdoc/>
    public IDefaultConfiguration GetDefaultConfiguration(RegionEndpoint clientRegion, DefaultConfigurationMode? requestedConfigurationMode = null) => this;
}
