namespace Workspace.LocalCloud.Access.Policies;

/// <summary>What somebody wants to do.</summary>
/// <param name="Principal">Who.</param>
/// <param name="Action">Such as <c>s3:GetObject</c>.</param>
/// <param name="Resource">The ARN, or <c>*</c> for an action on no resource in particular.</param>
/// <param name="Context">The condition keys.</param>
internal sealed record AccessRequest(Principal Principal, string Action, string Resource, PolicyContext Context);
