namespace Workspace.LocalCloud.Access.Policies;

/// <summary>The kinds of policy that can allow or deny.</summary>
internal enum PolicyLayer
{
    /// <summary>With the user or role.</summary>
    Identity,

    /// <summary>With the resource.</summary>
    Resource,

    /// <summary>The most that an identity may be allowed.</summary>
    Boundary,

    /// <summary>Handed over when the session began.</summary>
    Session,

    /// <summary>With the network endpoint that the call came through.</summary>
    VpcEndpoint,
}
