using Workspace.LocalCloud.Access.Policies;
using Workspace.LocalCloud.Wire;
using Workspace.LocalCloud.Wire.Protocols;

namespace Workspace.LocalCloud.Access;

/// <summary>Stands before every operation.</summary>
internal sealed class AccessGuard(string account, CallRecorder recorder, VirtualClock clock)
{
    /// <summary>Lets a call through, or not.</summary>
    /// <exception cref="CloudException">AccessDenied, in the protocol's words, with the reason.</exception>
    public void Require(CloudCall call, AccessDemand demand)
    {
        var (request, decision) = Decide(call, demand);
        if (decision.IsAllowed)
        {
            recorder.Allowed(call.Caller.RecordedAs, request.Action, request.Resource);
            return;
        }
        var reason = decision.Describe(request);
        recorder.Refused(new DeniedCall(
            clock.GetUtcNow(), call.RequestId, request.Principal.Arn, request.Action, request.Resource, decision.IsExplicitDeny, decision.Layer.ToString(), decision.Matched?.Sid, reason,
            request.Context.ToDictionary(pair => pair.Key, pair => pair.Value)));
        throw call.Protocol is Protocol.Json or Protocol.RestJson
            ? new CloudException("AccessDeniedException", reason, call.Protocol == Protocol.Json ? 400 : 403)
            : new CloudException("AccessDenied", reason, 403);
    }

    /// <summary>Whether a call would be let through; not recorded.</summary>
    public bool Allows(CloudCall call, AccessDemand demand) => Decide(call, demand).Decision.IsAllowed;

    private (AccessRequest Request, Decision Decision) Decide(CloudCall call, AccessDemand demand)
    {
        var context = new PolicyContext();
        context.AddAll(call.Context);
        context.AddAll(call.Caller.Context);
        context.AddAll(demand.Context);
        var request = new AccessRequest(call.Caller.Principal, demand.Action, demand.Resource, context);
        return (request, PolicyEvaluator.Decide(request, call.Caller.Policies with
        {
            ResourceAccount = account,
            Resource = demand.ResourcePolicy,
            MustResourceAllow = demand.MustResourceAllow,
            VpcEndpoint = call.EndpointPolicy,
        }));
    }
}
