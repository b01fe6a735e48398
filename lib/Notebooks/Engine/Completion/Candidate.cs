using Microsoft.CodeAnalysis;
using Workspace.Notebooks.LanguageServices;

namespace Workspace.Notebooks.Engine.Completion;

/// <summary>One thing that could stand at the cursor.</summary>
/// <param name="Text">What is inserted.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Group">Where it stands among those that match as well.</param>
internal sealed record Candidate(string Text, CompletionKind Kind, CandidateGroup Group)
{
    /// <summary>What the name means, if anything: several symbols where it is overloaded.</summary>
    public IReadOnlyList<ISymbol> Symbols { get; init; } = [];

    /// <summary>What is matched against the typed letters; default all of the text.</summary>
    public string Name { get; init; } = Text;

    /// <summary>How many base types lie between a member and the object it is asked of.</summary>
    public int Distance { get; init; }

    /// <summary>A line about it; null: made from its symbols.</summary>
    public string? Signature { get; init; }
}
