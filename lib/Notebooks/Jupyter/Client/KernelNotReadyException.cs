using System.Globalization;
using Workspace.Core.Errors;

namespace Workspace.Notebooks.Jupyter.Client;

/// <summary>A kernel that was started lives, but does not answer.</summary>
public sealed class KernelNotReadyException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="kernel">The kernel's name.</param>
    /// <param name="waited">How long it was waited for.</param>
    /// <param name="lastWords">The end of what it printed.</param>
    public KernelNotReadyException(string kernel, TimeSpan waited, string lastWords)
        : base(string.Create(CultureInfo.InvariantCulture, $"The kernel \"{kernel}\" was started but did not answer within {waited.TotalSeconds:0.#} s, so its process was ended. {(lastWords.Length == 0 ? "It printed nothing." : "Its last words:\n" + lastWords)}\nTry its command from kernel.json in a terminal; on a very slow machine, run the cell again.")) =>
        (Kernel, Waited) = (kernel, waited);

    /// <summary>The kernel's name.</summary>
    public string Kernel { get; }

    /// <summary>How long it was waited for.</summary>
    public TimeSpan Waited { get; }
}
