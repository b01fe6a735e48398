namespace Workspace.LocalCloud.Access.Policies;

/// <summary>Whom a resource policy's statement names.</summary>
/// <param name="IsEveryone"><c>"*"</c> or <c>{"AWS": "*"}</c>.</param>
/// <param name="Aws">ARNs and account numbers.</param>
/// <param name="Services">Such as <c>sagemaker.amazonaws.com</c>.</param>
/// <param name="Federated">Identity providers.</param>
internal sealed record PrincipalSet(bool IsEveryone, IReadOnlyList<string> Aws, IReadOnlyList<string> Services, IReadOnlyList<string> Federated)
{
    /// <summary>How closely the set names a principal.</summary>
    public PrincipalMatch Match(Principal principal)
    {
        if (principal.Service is { } service) return Services.Contains(service) || IsEveryone ? PrincipalMatch.Exact : PrincipalMatch.None;
        if (IsEveryone || Aws.Contains(principal.Arn)) return PrincipalMatch.Exact;
        if (principal.RoleArn is { } role && Aws.Contains(role)) return PrincipalMatch.Role;
        return Aws.Contains(principal.Account) || Aws.Contains($"arn:aws:iam::{principal.Account}:root") ? PrincipalMatch.Account : PrincipalMatch.None;
    }
}

/// <summary>How closely a statement names a principal: what its grant bypasses depends on it.</summary>
internal enum PrincipalMatch
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Its account, which leaves the decision to the account's own policies.</summary>
    Account,

    /// <summary>The role behind a session.</summary>
    Role,

    /// <summary>The user or session itself, a service, or everyone.</summary>
    Exact,
}
