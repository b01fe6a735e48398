using Workspace.Notebooks.Engine;

namespace Workspace.Notebooks.Languages.Unsupported;

/// <summary>A language of .NET Interactive that is not here: its cells say so, and what there is instead.</summary>
/// <param name="name">Its name.</param>
/// <param name="title">What it is in words.</param>
/// <param name="instead">What to use instead.</param>
/// <param name="aliases">Other names.</param>
public sealed class UnsupportedLanguage(string name, string title, string instead, params string[] aliases) : ILanguage
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public IReadOnlyList<string> Aliases => aliases;

    /// <inheritdoc/>
    public string Description => $"not supported ({title}); use {instead}";

    /// <inheritdoc/>
    public bool IsAvailable => false;

    /// <inheritdoc/>
    /// <exception cref="LanguageException">Always.</exception>
    public ILanguageSession Start(ILanguageHost host) =>
        throw new LanguageException($"Cells in {Name} ({title}) are not supported. Use {instead}; #!lsmagic lists the languages there are.");
}
