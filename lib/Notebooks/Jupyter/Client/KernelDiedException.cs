using System.Globalization;
using Workspace.Core.Errors;

namespace Workspace.Notebooks.Jupyter.Client;

/// <summary>A kernel's process has ended while something was asked of it.</summary>
public sealed class KernelDiedException : WorkspaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="kernel">The kernel's name.</param>
    /// <param name="exitCode">Its exit status.</param>
    /// <param name="lastWords">The end of what it printed.</param>
    public KernelDiedException(string kernel, int exitCode, string lastWords)
        : base(string.Create(CultureInfo.InvariantCulture, $"The kernel \"{kernel}\" ended with status {exitCode}. {(lastWords.Length == 0 ? "It printed nothing." : "Its last words:\n" + lastWords)}\nStart it again; if it ends at once, try its command from kernel.json in a terminal.")) =>
        (Kernel, ExitCode) = (kernel, exitCode);

    /// <summary>The kernel's name.</summary>
    public string Kernel { get; }

    /// <summary>Its exit status.</summary>
    public int ExitCode { get; }
}
