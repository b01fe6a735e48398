namespace Workspace.Notebooks.Languages.Arguments;

/// <summary>An option of a magic command or of a language's line.</summary>
/// <param name="Name">Its name with dashes: <c>--name</c>.</param>
/// <param name="Description">One line that says what it does.</param>
/// <param name="Value">What its value is called in help, such as <c>variable</c>; null: the option takes none.</param>
public sealed record MagicOption(string Name, string Description, string? Value = null)
{
    /// <summary>Whether the command cannot do without it. Default false.</summary>
    public bool IsRequired { get; init; }

    /// <summary>A second, shorter name such as <c>-n</c>; null: none.</summary>
    public string? Short { get; init; }
}
