namespace Workspace.Notebooks.Engine;

/// <summary>The console streams of a cell.</summary>
public enum OutputStream
{
    /// <summary>Standard output.</summary>
    Stdout,

    /// <summary>Standard error.</summary>
    Stderr,
}
