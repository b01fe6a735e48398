namespace Workspace.LocalCloud.Access;

/// <summary>A call that was denied, with what decided it.</summary>
/// <param name="Time">When, by the cloud's clock.</param>
/// <param name="RequestId">The id that the caller was given.</param>
/// <param name="Principal">The caller's ARN.</param>
/// <param name="Action">Such as <c>s3:GetObject</c>.</param>
/// <param name="Resource">The ARN, or <c>*</c>.</param>
/// <param name="IsExplicitDeny">Whether a Deny statement decided; otherwise nothing allowed it.</param>
/// <param name="Layer">Where: <c>Identity</c>, <c>Resource</c>, <c>Boundary</c>, <c>Session</c> or <c>VpcEndpoint</c>.</param>
/// <param name="StatementId">The <c>Sid</c> of the statement that denied, if it has one.</param>
/// <param name="Reason">AWS's sentence.</param>
/// <param name="Conditions">The condition keys the request had, with their values.</param>
public sealed record DeniedCall(
    DateTimeOffset Time, string RequestId, string Principal, string Action, string Resource, bool IsExplicitDeny, string Layer, string? StatementId, string Reason,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Conditions);
