using Workspace.Core.Errors;

namespace Workspace.CommandLine;

/// <summary>A command that works on the checkout was called outside one.</summary>
public sealed class NotACheckoutException()
    : WorkspaceException("This command works on a checkout of the repository, and neither here nor above is a Workspace.sln. Call it as ./workspace inside a clone.");
