using Workspace.Core.Errors;

namespace Workspace.Notebooks.Packages;

/// <summary>Packages cannot be had, or do not go together.</summary>
public sealed class PackageRestoreException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">Which package, which sources were asked, and what to do.</param>
    public PackageRestoreException(string message)
        : base(message)
    {
    }
}
