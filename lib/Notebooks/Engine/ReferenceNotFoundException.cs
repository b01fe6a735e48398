using Workspace.Core.Errors;

namespace Workspace.Notebooks.Engine;

/// <summary>An assembly, script or project that a session or a cell names does not exist.</summary>
public sealed class ReferenceNotFoundException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="path">The full path that was looked at.</param>
    /// <param name="directive">The directive that asked for it, such as <c>#load "x.csx"</c>; null when it came from the session's options.</param>
    public ReferenceNotFoundException(string path, string? directive = null)
        : base($"{directive ?? "A reference of the session"} names a file that does not exist: {path}. Relative paths start at the notebook's folder; build or move the file, or correct the path.") => Path = path;

    /// <summary>The full path that was looked at.</summary>
    public string Path { get; }
}
