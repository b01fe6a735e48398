using Workspace.Notebooks.Jupyter.KernelSpecs;

namespace Workspace.Notebooks.Languages.Jupyter;

/// <summary>The language of an installed Jupyter kernel, whose cells that kernel runs.</summary>
/// <param name="name">What its cells are called behind <c>#!</c>.</param>
/// <param name="kernel">The kernel's name in Jupyter, such as <c>python3</c>.</param>
public sealed class JupyterLanguage(string name, string kernel) : ILanguage
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public string Description => $"runs the cell in the Jupyter kernel \"{kernel}\"";

    /// <inheritdoc/>
    public bool HasOwnMagics => true;

    /// <inheritdoc/>
    public bool IsAvailable => KernelSpecCatalogue.List().Any(spec => spec.Name.Equals(kernel, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    /// <exception cref="Core.Errors.UnknownNameException">No such kernel is installed.</exception>
    public ILanguageSession Start(ILanguageHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        return new JupyterSession(KernelSpecCatalogue.Find(kernel), host.Options.WorkingDirectory);
    }
}
