using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Workspace.Notebooks.Engine.Editing;

/// <summary>How often names occur: what was used before is what is likely wanted again.</summary>
internal static class NameUsages
{
    // Enough to know a person's habits; a long session is not read through for every cell.
    private const int Cells = 50;

    private static readonly ConditionalWeakTable<SyntaxTree, List<string>> Known = [];

    public static IReadOnlyDictionary<string, int> Count(IEnumerable<SyntaxTree> newestFirst)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var tree in newestFirst.Take(Cells))
            foreach (var name in Known.GetValue(tree, Names)) counts[name] = counts.GetValueOrDefault(name) + 1;
        return counts;
    }

    private static List<string> Names(SyntaxTree tree) =>
        [.. tree.GetRoot().DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText)];
}
