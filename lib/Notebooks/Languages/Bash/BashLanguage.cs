namespace Workspace.Notebooks.Languages.Bash;

/// <summary>Bash: one process per cell, with exported variables and the current folder kept between cells.</summary>
public sealed class BashLanguage : ILanguage
{
    /// <inheritdoc/>
    public string Name => "bash";

    /// <inheritdoc/>
    public IReadOnlyList<string> Aliases { get; } = ["sh", "shell"];

    /// <inheritdoc/>
    public string Description => "runs the cell in bash; environment and folder are kept between cells";

    /// <inheritdoc/>
    public ILanguageSession Start(ILanguageHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        return new BashSession(host.Options.WorkingDirectory);
    }
}
