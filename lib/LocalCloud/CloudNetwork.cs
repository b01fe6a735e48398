using System.Net;

namespace Workspace.LocalCloud;

/// <summary>
/// A network that callers come from. Each listens on a loopback address of its own, so that the origin of a call is a fact of
/// the connection and nothing that a caller could claim in a header.
/// </summary>
public sealed record CloudNetwork
{
    /// <summary>The internet: 127.0.0.1, and that is the source address policies see.</summary>
    public static CloudNetwork Internet { get; } = new() { Address = IPAddress.Loopback };

    /// <summary>The loopback address to listen on, such as 127.0.0.3.</summary>
    public required IPAddress Address { get; init; }

    /// <summary>The VPC (<c>aws:SourceVpc</c>); null for the internet.</summary>
    public string? VpcId { get; init; }

    /// <summary>The endpoint in the VPC (<c>aws:SourceVpce</c>); null for the internet.</summary>
    public string? VpcEndpointId { get; init; }

    /// <summary>The caller's address as policies see it: <c>aws:SourceIp</c> from the internet, <c>aws:VpcSourceIp</c> through an endpoint. Default: the connection's own.</summary>
    public IPAddress? SourceAddress { get; init; }

    /// <summary>The endpoint's policy as JSON; null allows everything.</summary>
    public string? EndpointPolicy { get; init; }
}
