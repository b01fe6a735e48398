using Workspace.Core.Errors;

namespace Workspace.Notebooks.Packages;

/// <summary>A project that a cell references does not build.</summary>
public sealed class ProjectBuildException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="project">The project's full path.</param>
    /// <param name="errors">The compiler's errors, one per line.</param>
    public ProjectBuildException(string project, IReadOnlyList<string> errors)
        : base($"{Path.GetFileName(project)} does not build; correct it and run the cell again:\n{string.Join('\n', errors)}")
    {
        Project = project;
        Errors = errors;
    }

    /// <summary>The project's full path.</summary>
    public string Project { get; }

    /// <summary>The compiler's errors, one per line.</summary>
    public IReadOnlyList<string> Errors { get; }
}
