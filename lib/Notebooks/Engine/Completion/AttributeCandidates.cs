using Microsoft.CodeAnalysis;
using Workspace.Notebooks.LanguageServices;

namespace Workspace.Notebooks.Engine.Completion;

/// <summary>Attributes, by the short form of their names.</summary>
internal static class AttributeCandidates
{
    private const string Suffix = "Attribute";

    public static IEnumerable<Candidate> Find(Cursor cursor) => Of(cursor.Model.LookupNamespacesAndTypes(cursor.Word.Start));

    /// <summary>The attributes among some types, and all namespaces.</summary>
    public static IEnumerable<Candidate> Of(IEnumerable<ISymbol> symbols)
    {
        foreach (var symbol in symbols)
        {
            if (symbol is INamespaceSymbol) yield return new Candidate(symbol.Name, CompletionKind.Namespace, CandidateGroup.Namespace) { Symbols = [symbol] };
            else if (symbol is INamedTypeSymbol { IsAbstract: false } type && IsAttribute(type)) yield return new Candidate(Short(type.Name), CompletionKind.Class, CandidateGroup.Type) { Symbols = [type] };
        }
    }

    private static string Short(string name) => name.EndsWith(Suffix, StringComparison.Ordinal) && name.Length > Suffix.Length ? name[..^Suffix.Length] : name;

    private static bool IsAttribute(INamedTypeSymbol type)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
            if (parent is { Name: Suffix, ContainingNamespace.Name: "System" }) return true;
        return false;
    }
}
