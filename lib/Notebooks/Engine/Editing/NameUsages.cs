using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Workspace.Notebooks.Engine.Editing;

/// <summary>How often names occur: what was used before is what is likely wanted again.</summary>
internal static class NameUsages
{
    // Enough to know a person's habits; a long session is not read through for every cell.
    private const int Cells = 50;

    public static IReadOnlyDictionary<string, int> Count(IEnumerable<SyntaxTree> newestFirst)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var tree in newestFirst.Take(Cells))
            foreach (var token in tree.GetRoot().DescendantTokens())
                if (token.IsKind(SyntaxKind.IdentifierToken)) counts[token.ValueText] = counts.GetValueOrDefault(token.ValueText) + 1;
        return counts;
    }
}
