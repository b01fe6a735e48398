using Workspace.Core.Errors;

namespace Workspace.Notebooks.Engine;

/// <summary>A cell asked for input where nobody can answer, as in a headless run.</summary>
public sealed class InputNotAvailableException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="prompt">What the cell asked.</param>
    public InputNotAvailableException(string prompt)
        : base($"The cell asked for input (\"{prompt}\"), but this run has nobody to answer. Make the value a parameter and pass it with -p, or run the notebook interactively.") => Prompt = prompt;

    /// <summary>What the cell asked.</summary>
    public string Prompt { get; }
}
