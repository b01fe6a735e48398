namespace Workspace.Notebooks.LanguageServices;

/// <summary>Where text is completed that is not the language's own.</summary>
public enum CompletionPlaceKind
{
    /// <summary>A string literal, usually an argument of a call.</summary>
    StringLiteral,

    /// <summary>A line that begins with <c>#!</c>.</summary>
    Magic,
}
