namespace Workspace.LocalCloud.Access.Policies;

/// <summary>Decides requests as IAM does (IAM User Guide, "Policy evaluation logic"). Pure: the same question has the same answer.</summary>
internal static class PolicyEvaluator
{
    /// <summary>Decides one request.</summary>
    public static Decision Decide(AccessRequest request, PolicySet policies)
    {
        if (FindDeny(request, policies) is { } deny) return deny;
        if (policies.VpcEndpoint is { } endpoint && Allowing(endpoint, request, checkPrincipal: true) is null) return Missing(PolicyLayer.VpcEndpoint);
        var isOwn = request.Principal.Account == policies.ResourceAccount;
        var grant = Grant(request, policies.Resource);
        if (isOwn && grant is { Match: PrincipalMatch.Exact }) return Allow(PolicyLayer.Resource, grant.Value.Statement);
        // A service or nobody at all has no policies of its own.
        if (request.Principal.IsAnonymous || request.Principal.Service is not null)
            return grant is { Match: PrincipalMatch.Exact } ? Allow(PolicyLayer.Resource, grant.Value.Statement) : Missing(PolicyLayer.Resource);
        if (grant is null && (!isOwn || policies.MustResourceAllow)) return Missing(PolicyLayer.Resource);
        return DecideByIdentity(request, policies, isOwn && grant is { Match: PrincipalMatch.Role } ? grant.Value.Statement : null);
    }

    // The identity's own policies within boundary and session; a grant to the role behind a session stands in for the first alone.
    private static Decision DecideByIdentity(AccessRequest request, PolicySet policies, Statement? roleGrant)
    {
        if (request.Principal.IsRoot && policies.Session is null) return Allow(PolicyLayer.Identity, null);
        if (policies.Boundary is { } boundary && Allowing(boundary, request) is null) return Missing(PolicyLayer.Boundary);
        if (policies.Session is { } session && Allowing(session, request) is null) return Missing(PolicyLayer.Session);
        if (roleGrant is not null) return Allow(PolicyLayer.Resource, roleGrant);
        if (request.Principal.IsRoot) return Allow(PolicyLayer.Identity, null);
        return Allowing(policies.Identity, request) is { } statement ? Allow(PolicyLayer.Identity, statement) : Missing(PolicyLayer.Identity);
    }

    private static Decision? FindDeny(AccessRequest request, PolicySet policies)
    {
        Decision? In(PolicyLayer layer, IEnumerable<PolicyDocument> documents) => documents
            .SelectMany(document => document.Statements.Where(statement => !statement.IsAllow && statement.Covers(request, document.HasVariables)))
            .Where(statement => layer switch
            {
                // A Deny with NotPrincipal always hits whoever has a boundary.
                PolicyLayer.Resource => statement.Names(request.Principal) != PrincipalMatch.None || statement.NotPrincipal is not null && policies.Boundary is not null,
                PolicyLayer.VpcEndpoint => statement.Principal is null && statement.NotPrincipal is null || statement.Names(request.Principal) != PrincipalMatch.None,
                _ => true,
            })
            .Select(statement => new Decision(false, true, layer, statement)).FirstOrDefault();
        return In(PolicyLayer.VpcEndpoint, Some(policies.VpcEndpoint)) ?? In(PolicyLayer.Resource, Some(policies.Resource)) ?? In(PolicyLayer.Identity, policies.Identity)
            ?? In(PolicyLayer.Boundary, Some(policies.Boundary)) ?? In(PolicyLayer.Session, policies.Session ?? []);
    }

    private static (PrincipalMatch Match, Statement Statement)? Grant(AccessRequest request, PolicyDocument? resource)
    {
        (PrincipalMatch Match, Statement Statement)? best = null;
        foreach (var statement in resource?.Statements ?? [])
        {
            if (!statement.IsAllow || !statement.Covers(request, resource!.HasVariables)) continue;
            var match = statement.Names(request.Principal);
            if (match != PrincipalMatch.None && (best is null || match > best.Value.Match)) best = (match, statement);
        }
        return best;
    }

    private static Statement? Allowing(IEnumerable<PolicyDocument> documents, AccessRequest request) =>
        documents.Select(document => Allowing(document, request)).FirstOrDefault(statement => statement is not null);

    private static Statement? Allowing(PolicyDocument document, AccessRequest request, bool checkPrincipal = false) => document.Statements.FirstOrDefault(statement =>
        statement.IsAllow && statement.Covers(request, document.HasVariables) && (!checkPrincipal || statement.Names(request.Principal) != PrincipalMatch.None));

    private static IEnumerable<PolicyDocument> Some(PolicyDocument? document) => document is null ? [] : [document];

    private static Decision Allow(PolicyLayer layer, Statement? statement) => new(true, false, layer, statement);

    private static Decision Missing(PolicyLayer layer) => new(false, false, layer, null);
}
