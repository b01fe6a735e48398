using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Workspace.Notebooks.LanguageServices;

namespace Workspace.Notebooks.Engine.Completion;

/// <summary>Makes candidates of symbols: one for each name, however often it is overloaded.</summary>
internal static class SymbolCandidate
{
    public static IEnumerable<Candidate> Of(IEnumerable<ISymbol> symbols, Func<ISymbol, CandidateGroup> group, ITypeSymbol? receiver = null) =>
        symbols.Where(IsNameable)
            .GroupBy(symbol => symbol.Name, StringComparer.Ordinal)
            .Select(named => Create(named.Key, [.. named], group, receiver));

    public static CompletionKind KindOf(ISymbol symbol) => symbol switch
    {
        INamespaceSymbol => CompletionKind.Namespace,
        ITypeParameterSymbol => CompletionKind.TypeParameter,
        ITypeSymbol type => type.TypeKind switch
        {
            TypeKind.Struct => CompletionKind.Struct,
            TypeKind.Interface => CompletionKind.Interface,
            TypeKind.Enum => CompletionKind.Enum,
            TypeKind.Delegate => CompletionKind.Delegate,
            _ => CompletionKind.Class,
        },
        IMethodSymbol => CompletionKind.Method,
        IPropertySymbol => CompletionKind.Property,
        IEventSymbol => CompletionKind.Event,
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => CompletionKind.EnumMember,
        IFieldSymbol { IsConst: true } or ILocalSymbol { IsConst: true } => CompletionKind.Constant,
        IFieldSymbol { ContainingType.IsScriptClass: true } => CompletionKind.Variable,
        IFieldSymbol => CompletionKind.Field,
        IAliasSymbol alias => KindOf(alias.Target),
        _ => CompletionKind.Variable,
    };

    /// <summary>A name as code has to write it.</summary>
    public static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>Whether a symbol asks not to be offered.</summary>
    public static bool IsHidden(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
            if (attribute is { AttributeClass.Name: "EditorBrowsableAttribute", ConstructorArguments: [{ Value: 1 }] }) return true;
        return false;
    }

    private static Candidate Create(string name, ImmutableArray<ISymbol> symbols, Func<ISymbol, CandidateGroup> group, ITypeSymbol? receiver) =>
        new(Escape(name), KindOf(symbols[0]), group(symbols[0])) { Name = name, Symbols = symbols, Distance = DistanceOf(symbols[0], receiver) };

    private static bool IsNameable(ISymbol symbol) =>
        symbol.Name.Length > 0 && symbol.CanBeReferencedByName && symbol.Name != Cursor.Placeholder && symbol is not IMethodSymbol { MethodKind: MethodKind.Destructor };

    private static int DistanceOf(ISymbol member, ITypeSymbol? receiver)
    {
        var distance = 0;
        for (var type = receiver; type is not null; type = type.BaseType, distance++)
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, member.ContainingType?.OriginalDefinition)) return distance;
        return distance;
    }
}
