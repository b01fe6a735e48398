using Workspace.Notebooks.LanguageServices;

namespace Workspace.Notebooks.Engine.Completion;

/// <summary>Filters candidates by what is typed and puts the likeliest first.</summary>
internal static class CompletionRanking
{
    // More than anybody reads; a list without any letter typed has thousands of types.
    private const int MaxItems = 1000;

    // Signatures cost more than all else, and are shown for what is in view.
    private const int MaxSignatures = 80;

    public static IReadOnlyList<CompletionItem> Rank(IEnumerable<Candidate> candidates, string typed, IReadOnlyDictionary<string, int> usages, CancellationToken cancellationToken)
    {
        var matching = candidates
            .Select(candidate => (Candidate: candidate, Match: MatchOf(candidate, typed)))
            .Where(c => c.Match is not null)
            .OrderBy(c => c.Match).ThenBy(c => c.Candidate.Group).ThenBy(c => c.Candidate.Distance)
            .ThenByDescending(c => usages.GetValueOrDefault(c.Candidate.Name)).ThenBy(c => c.Candidate.Name, StringComparer.OrdinalIgnoreCase)
            .Select(c => c.Candidate);
        var items = new List<CompletionItem>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var candidate in matching)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (items.Count == MaxItems) break;
            if (!candidate.IsHidden && seen.Add(candidate.Text)) items.Add(new CompletionItem(candidate.Text, candidate.Kind, items.Count < MaxSignatures ? candidate.Signature : null));
        }
        return items;
    }

    // An enumeration's member is found by its own name too.
    private static int? MatchOf(Candidate candidate, string typed)
    {
        var rank = NameMatch.Rank(candidate.Name, typed);
        if (candidate.Kind != CompletionKind.EnumMember || candidate.Name.LastIndexOf('.') is not (> 0 and var dot)) return rank;
        return NameMatch.Rank(candidate.Name[(dot + 1)..], typed) is { } own && (rank is null || own < rank) ? own : rank;
    }
}
