using Microsoft.AspNetCore.Http;
using Workspace.LocalCloud.Access.Identities;
using Workspace.LocalCloud.Access.Policies;
using Workspace.LocalCloud.Wire.Protocols;

namespace Workspace.LocalCloud.Wire;

/// <summary>One authenticated request on its way to a service.</summary>
internal sealed class CloudCall
{
    public required HttpContext Http { get; init; }
    public required WireRequest Request { get; init; }
    public required Protocol Protocol { get; init; }
    public required string RequestId { get; init; }

    /// <summary>The region that the signature names.</summary>
    public required string Region { get; init; }

    public required Caller Caller { get; init; }

    /// <summary>Condition keys of the request as a whole.</summary>
    public required PolicyContext Context { get; init; }

    /// <summary>The policy of the network endpoint it came through, or null.</summary>
    public required PolicyDocument? EndpointPolicy { get; init; }

    public CancellationToken Cancelled => Http.RequestAborted;
}
