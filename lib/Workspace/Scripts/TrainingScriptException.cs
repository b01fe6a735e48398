using Workspace.Core.Errors;

namespace Workspace.Scripts;

/// <summary>A training script does not build, or it failed.</summary>
public sealed class TrainingScriptException : WorkspaceException
{
    private const int LastLines = 20;

    internal TrainingScriptException(string entryPoint, string reason, IReadOnlyList<string> lines)
        : base($"{Path.GetFileName(entryPoint)} failed: {reason}{(lines.Count == 0 ? "" : $" Its last words:\n{string.Join('\n', lines.TakeLast(LastLines))}")}")
    {
        EntryPoint = entryPoint;
        Lines = lines;
    }

    /// <summary>The script.</summary>
    public string EntryPoint { get; }

    /// <summary>All that it printed.</summary>
    public IReadOnlyList<string> Lines { get; }
}
