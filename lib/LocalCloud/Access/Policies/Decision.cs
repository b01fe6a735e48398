namespace Workspace.LocalCloud.Access.Policies;

/// <summary>What became of a request, and why.</summary>
/// <param name="IsAllowed">Whether it may go on.</param>
/// <param name="IsExplicitDeny">Whether a Deny statement decided.</param>
/// <param name="Layer">The layer that decided.</param>
/// <param name="Matched">The statement that decided; null where none allowed.</param>
internal sealed record Decision(bool IsAllowed, bool IsExplicitDeny, PolicyLayer Layer, Statement? Matched)
{
    /// <summary>AWS's sentence for a denial.</summary>
    public string Describe(AccessRequest request)
    {
        var user = request.Principal.IsAnonymous ? "Anonymous" : request.Principal.Service ?? request.Principal.Arn;
        var subject = $"User: {user} is not authorized to perform: {request.Action} on resource: {(request.Resource == "*" ? "*" : request.Resource)}";
        return IsExplicitDeny
            ? $"{subject} with an explicit deny in {Article(Layer)} {Name(Layer)} policy".Replace("permissions boundary policy", "permissions boundary", StringComparison.Ordinal)
            : $"{subject} because no {Name(Layer)}{(Layer == PolicyLayer.Boundary ? "" : " policy")} allows the {request.Action} action";
    }

    private static string Article(PolicyLayer layer) => layer == PolicyLayer.Identity ? "an" : "a";

    private static string Name(PolicyLayer layer) => layer switch
    {
        PolicyLayer.Identity => "identity-based",
        PolicyLayer.Resource => "resource-based",
        PolicyLayer.Boundary => "permissions boundary",
        PolicyLayer.Session => "session",
        _ => "VPC endpoint",
    };
}
