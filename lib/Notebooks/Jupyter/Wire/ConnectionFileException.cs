using Workspace.Core.Errors;

namespace Workspace.Notebooks.Jupyter.Wire;

/// <summary>A connection file cannot be used.</summary>
public sealed class ConnectionFileException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="path">The file.</param>
    /// <param name="reason">What is wrong with it.</param>
    public ConnectionFileException(string path, string reason)
        : base($"The connection file {path} cannot be used: {reason}. A front end writes it and passes its path; to start a kernel by hand use `jupyter console --kernel .net-csharp`.") => Path = path;

    /// <summary>The file.</summary>
    public string Path { get; }
}
