using Workspace.Core.Errors;

namespace Workspace.Notebooks.Engine;

/// <summary>Files load each other in a circle.</summary>
public sealed class CyclicLoadException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="cycle">Full paths in the order in which they load each other; the last is the first again.</param>
    public CyclicLoadException(IReadOnlyList<string> cycle)
        : base($"#load goes round in a circle: {string.Join(" → ", cycle.Select(Path.GetFileName))}. Move what they share into a file of its own, and load that from each.") => Cycle = cycle;

    /// <summary>Full paths in the order in which they load each other; the last is the first again.</summary>
    public IReadOnlyList<string> Cycle { get; }
}
