namespace Workspace.Notebooks.Languages.FSharp;

/// <summary>F#, by its own compiler in this process: values pass to and from C# by reference.</summary>
public sealed class FSharpLanguage : ILanguage
{
    /// <inheritdoc/>
    public string Name => "fsharp";

    /// <inheritdoc/>
    public IReadOnlyList<string> Aliases { get; } = ["f#", "fs", ".net-fsharp"];

    /// <inheritdoc/>
    public string Description => "F#; started at its first cell";

    /// <inheritdoc/>
    public ILanguageSession Start(ILanguageHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        return new FSharpSession(host.Options);
    }
}
