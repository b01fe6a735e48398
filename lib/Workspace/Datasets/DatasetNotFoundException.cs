using Workspace.Core.Errors;

namespace Workspace.Datasets;

/// <summary>A dataset the catalogue knows is not on this machine.</summary>
public sealed class DatasetNotFoundException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="name">The dataset's name.</param>
    /// <param name="looked">The paths that were looked at.</param>
    public DatasetNotFoundException(string name, IReadOnlyList<string> looked)
        : base($"The dataset \"{name}\" is not here; looked at {string.Join(", ", looked)}. " +
               "Set WORKSPACE_DATA to a folder that holds the real file, or run inside a checkout, whose data/ has the sample.")
    {
        Name = name;
        Looked = looked;
    }

    /// <summary>The dataset's name.</summary>
    public string Name { get; }

    /// <summary>The paths that were looked at.</summary>
    public IReadOnlyList<string> Looked { get; }
}
