using Workspace.Core.Errors;

namespace Workspace.Notebooks.Runner;

/// <summary>Another run writes the same notebook.</summary>
public sealed class NotebookInUseException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="path">The notebook both want to write.</param>
    /// <param name="holder">Who holds it, such as <c>process 4711 since 2026-01-31 12:00:00Z, running x.ipynb</c>.</param>
    public NotebookInUseException(string path, string holder)
        : base($"{path} is being written by another run ({holder}). Wait for it to end, stop it, or choose another output folder.")
    {
        Path = path;
        Holder = holder;
    }

    /// <summary>The notebook both want to write.</summary>
    public string Path { get; }

    /// <summary>Who holds it.</summary>
    public string Holder { get; }
}
