using Microsoft.CodeAnalysis;
using Workspace.Notebooks.Engine.Inspection;
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

    /// <summary>A line about it; where none is given made from its symbols when it is first asked for, null where it has none.</summary>
    public string? Signature
    {
        get => field ??= Symbols.Count > 0 ? SymbolSignature.Of(Symbols) : null;
        init;
    }

    /// <summary>Whether all it stands for asks not to be offered.</summary>
    public bool IsHidden => _isHidden ??= Symbols.Count > 0 && Symbols.All(SymbolCandidate.IsHidden);

    private bool? _isHidden;
}
