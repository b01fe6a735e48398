namespace Workspace.LocalCloud.Access.Policies;

/// <summary>All the policies that have a say in one request.</summary>
internal sealed record PolicySet
{
    /// <summary>With the user or role.</summary>
    public IReadOnlyList<PolicyDocument> Identity { get; init; } = [];

    /// <summary>The permissions boundary.</summary>
    public PolicyDocument? Boundary { get; init; }

    /// <summary>What the session was narrowed to; null where it was not.</summary>
    public IReadOnlyList<PolicyDocument>? Session { get; init; }

    /// <summary>With the resource.</summary>
    public PolicyDocument? Resource { get; init; }

    /// <summary>With the network endpoint.</summary>
    public PolicyDocument? VpcEndpoint { get; init; }

    /// <summary>Whose resource it is.</summary>
    public required string ResourceAccount { get; init; }

    /// <summary>Whether the resource's own policy must allow, as a role's trust policy must.</summary>
    public bool MustResourceAllow { get; init; }
}
