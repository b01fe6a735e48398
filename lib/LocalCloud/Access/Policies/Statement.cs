namespace Workspace.LocalCloud.Access.Policies;

/// <summary>One statement of a policy.</summary>
internal sealed record Statement
{
    public string? Sid { get; init; }
    public required bool IsAllow { get; init; }
    public PrincipalSet? Principal { get; init; }
    public PrincipalSet? NotPrincipal { get; init; }
    public IReadOnlyList<string>? Action { get; init; }
    public IReadOnlyList<string>? NotAction { get; init; }
    public IReadOnlyList<string>? Resource { get; init; }
    public IReadOnlyList<string>? NotResource { get; init; }
    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    /// <summary>Whether action, resource and conditions fit; the principal is another matter.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="variables">Whether the policy's version knows variables.</param>
    public bool Covers(AccessRequest request, bool variables) =>
        CoversAction(request.Action) && CoversResource(request, variables) && Conditions.All(condition => condition.Passes(request.Context, variables));

    /// <summary>How closely it names a principal.</summary>
    public PrincipalMatch Names(Principal principal)
    {
        if (Principal is not null) return Principal.Match(principal);
        if (NotPrincipal is null) return PrincipalMatch.None;
        // A session is exempt only where session and role and account all are listed; whoever is listed by one of them is not hit.
        return NotPrincipal.Match(principal) == PrincipalMatch.None ? PrincipalMatch.Exact : PrincipalMatch.None;
    }

    private bool CoversAction(string action) => Action is not null
        ? Action.Any(pattern => Wildcard.Matches(Wildcard.Mark(pattern), action, ignoreCase: true))
        : !NotAction!.Any(pattern => Wildcard.Matches(Wildcard.Mark(pattern), action, ignoreCase: true));

    // A trust policy has no Resource: it speaks of the role it belongs to.
    private bool CoversResource(AccessRequest request, bool variables)
    {
        bool Fits(string pattern) => PolicyVariables.Expand(pattern, request.Context, variables) is { } expanded && Wildcard.MatchesArn(expanded, request.Resource);
        return Resource is not null ? Resource.Any(Fits) : NotResource is null || !NotResource.Any(Fits);
    }
}
