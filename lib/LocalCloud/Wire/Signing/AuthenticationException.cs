using Workspace.Core.Errors;

namespace Workspace.LocalCloud.Wire.Signing;

/// <summary>A request's signature was not accepted.</summary>
/// <param name="failure">Why.</param>
/// <param name="message">What was wrong, with the values.</param>
internal sealed class AuthenticationException(AuthenticationFailure failure, string message) : WorkspaceException(message)
{
    /// <summary>Why.</summary>
    public AuthenticationFailure Failure { get; } = failure;
}
