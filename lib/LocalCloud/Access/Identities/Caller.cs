using Workspace.LocalCloud.Access.Policies;

namespace Workspace.LocalCloud.Access.Identities;

/// <summary>Who signed a request, with what is needed to decide on it.</summary>
internal sealed record Caller
{
    public required Principal Principal { get; init; }

    /// <summary>The unique id that GetCallerIdentity shows.</summary>
    public required string UserId { get; init; }

    /// <summary>The identity's name: the user's, the role's, or <c>root</c>. Calls are recorded under it.</summary>
    public required string RecordedAs { get; init; }

    /// <summary>The user's or role's own policies, boundary and session; the rest comes with each request.</summary>
    public required PolicySet Policies { get; init; }

    /// <summary>Condition keys that come from the identity.</summary>
    public PolicyContext Context { get; init; } = [];

    /// <summary>The temporary credentials used, if any.</summary>
    public SessionRecord? Session { get; init; }

    /// <summary>The user, if it is one or a session of one.</summary>
    public string? UserName { get; init; }
}

/// <summary>A key that signed a request.</summary>
/// <param name="Secret">What it signs with.</param>
/// <param name="Token">The session token that must come along; null for a long-lived key.</param>
/// <param name="Expires">When it ends; null for a long-lived key.</param>
internal sealed record Credential(string Secret, string? Token, DateTimeOffset? Expires);
