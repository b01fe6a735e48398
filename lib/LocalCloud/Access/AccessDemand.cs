using Workspace.LocalCloud.Access.Policies;

namespace Workspace.LocalCloud.Access;

/// <summary>What an operation asks of its caller.</summary>
/// <param name="Action">Such as <c>s3:GetObject</c>.</param>
/// <param name="Resource">The ARN, or <c>*</c>.</param>
internal sealed record AccessDemand(string Action, string Resource)
{
    /// <summary>Condition keys of the operation and the resource.</summary>
    public PolicyContext Context { get; init; } = [];

    /// <summary>The resource's own policy, or null.</summary>
    public PolicyDocument? ResourcePolicy { get; init; }

    /// <summary>Whether that policy must allow, as a role's trust policy must.</summary>
    public bool MustResourceAllow { get; init; }

    /// <summary>Adds the tags of a resource as <c>aws:ResourceTag/…</c>.</summary>
    public AccessDemand WithResourceTags(IReadOnlyDictionary<string, string> tags)
    {
        foreach (var (key, value) in tags) Context.Add($"aws:ResourceTag/{key}", value);
        return this;
    }

    /// <summary>Adds the tags that a request sets, as <c>aws:RequestTag/…</c> and <c>aws:TagKeys</c>.</summary>
    public AccessDemand WithRequestTags(IReadOnlyDictionary<string, string> tags)
    {
        foreach (var (key, value) in tags) Context.Add($"aws:RequestTag/{key}", value);
        if (tags.Count > 0) Context.Add("aws:TagKeys", [.. tags.Keys]);
        return this;
    }
}
