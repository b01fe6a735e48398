using Workspace.Notebooks.Engine;

namespace Workspace.Notebooks.LanguageServices;

/// <summary>What an <see cref="ICompletionSource"/> is told about the place where the cursor stands.</summary>
public sealed record CompletionPlace
{
    /// <summary>What kind of text it is.</summary>
    public required CompletionPlaceKind Kind { get; init; }

    /// <summary>What stands before the cursor: of a string its content, of a magic its line with the <c>#!</c>.</summary>
    public required string Text { get; init; }

    /// <summary>The end of <see cref="Text"/> that an item replaces: of a string all of it, of a magic the last word.</summary>
    public required string Word { get; init; }

    /// <summary>Full name of what is called with the string, such as <c>Workspace.Frames.Frame.Select</c> (a constructor: <c>Full.Type.Type</c>); null where that is not known.</summary>
    public string? Member { get; init; }

    /// <summary>Name of the parameter that the string is given for; null where that is not known.</summary>
    public string? Parameter { get; init; }

    /// <summary>Whether <see cref="Member"/> belongs to the framework itself, which knows nothing of tables.</summary>
    public bool IsFrameworkMember { get; init; }

    /// <summary>The session's variables that the statement up to the cursor mentions, nearest first.</summary>
    public IReadOnlyList<SessionVariable> Mentioned { get; init; } = [];

    /// <summary>All variables of the session.</summary>
    public IReadOnlyList<SessionVariable> Variables { get; init; } = [];
}
