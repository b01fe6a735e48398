namespace Workspace.LocalCloud.Access.Identities;

/// <summary>What users and roles have alike.</summary>
internal abstract record IdentityRecord
{
    public required string Name { get; init; }
    public required string Path { get; init; }
    public required string Id { get; init; }
    public required DateTimeOffset Created { get; init; }
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>Policies that belong to this identity alone: name → text.</summary>
    public IReadOnlyDictionary<string, string> Inline { get; init; } = new Dictionary<string, string>();

    /// <summary>ARNs of attached policies.</summary>
    public IReadOnlyList<string> Attached { get; init; } = [];

    /// <summary>ARN of the policy that limits this identity.</summary>
    public string? Boundary { get; init; }
}

/// <summary>A user.</summary>
internal sealed record UserRecord : IdentityRecord;

/// <summary>A role.</summary>
internal sealed record RoleRecord : IdentityRecord
{
    /// <summary>Who may assume it.</summary>
    public required string TrustPolicy { get; init; }

    public string Description { get; init; } = "";

    /// <summary>The longest that a session may last: 3,600 to 43,200.</summary>
    public int MaxSessionSeconds { get; init; } = 3600;
}

/// <summary>A policy that can be attached.</summary>
internal sealed record PolicyRecord
{
    public required string Name { get; init; }
    public required string Path { get; init; }
    public required string Id { get; init; }
    public required DateTimeOffset Created { get; init; }
    public required DateTimeOffset Updated { get; init; }
    public string Description { get; init; } = "";
    public required string DefaultVersion { get; init; }

    /// <summary>Version id (<c>v1</c>) → version.</summary>
    public required IReadOnlyDictionary<string, PolicyVersionRecord> Versions { get; init; }

    /// <summary>The text that counts.</summary>
    public string Text() => Versions[DefaultVersion].Text;
}

/// <summary>One version of a policy.</summary>
internal sealed record PolicyVersionRecord(string Text, DateTimeOffset Created);

/// <summary>A long-lived key.</summary>
internal sealed record AccessKeyRecord
{
    public required string Id { get; init; }
    public required string Secret { get; init; }

    /// <summary>Whose it is; null: the root's.</summary>
    public string? UserName { get; init; }

    public bool IsActive { get; init; } = true;
    public required DateTimeOffset Created { get; init; }
}

/// <summary>Temporary credentials.</summary>
internal sealed record SessionRecord
{
    public required string KeyId { get; init; }
    public required string Secret { get; init; }
    public required string Token { get; init; }
    public required DateTimeOffset Issued { get; init; }
    public required DateTimeOffset Expires { get; init; }

    /// <summary>The role that was assumed; null for a session of a user or of the root.</summary>
    public string? RoleName { get; init; }

    /// <summary>The session's name; empty without a role.</summary>
    public string SessionName { get; init; } = "";

    /// <summary>The user whose session it is; null with a role, and for the root.</summary>
    public string? UserName { get; init; }

    /// <summary>Texts of the policies that narrow it; null where none do.</summary>
    public IReadOnlyList<string>? Policies { get; init; }

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
    public string? SourceIdentity { get; init; }
}
