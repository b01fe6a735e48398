using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workspace.Notebooks.Engine.Completion;

/// <summary>Names that mean something by themselves: locals, variables, functions and types of all cells, and what is imported.</summary>
internal static class ScopeCandidates
{
    public static IEnumerable<Candidate> Find(Cursor cursor) => OwnNames.AreAll(cursor)
        ? With(cursor, cursor.Names.Of(cursor.Cell.Snapshot), OwnNames.At(cursor))
        : Of(cursor, cursor.Model.LookupSymbols(cursor.Word.Start));

    public static IEnumerable<Candidate> Types(Cursor cursor) => OwnNames.AreAll(cursor)
        ? With(cursor, cursor.Names.TypesOf(cursor.Cell.Snapshot), OwnNames.At(cursor).OfType<ITypeSymbol>())
        : Of(cursor, cursor.Model.LookupNamespacesAndTypes(cursor.Word.Start));

    public static IEnumerable<Candidate> Namespaces(Cursor cursor) =>
        SymbolCandidate.Of(cursor.Model.Compilation.GlobalNamespace.GetNamespaceMembers(), GroupOf);

    /// <summary>What <c>new</c> can make.</summary>
    public static IEnumerable<Candidate> Creatable(Cursor cursor) => Types(cursor).Where(candidate =>
        candidate.Symbols is not [INamedTypeSymbol { TypeKind: not TypeKind.Struct } type] || !type.IsAbstract && !type.IsStatic && type.TypeKind is TypeKind.Class or TypeKind.Delegate);

    /// <summary>Types, and what has a constant value.</summary>
    public static IEnumerable<Candidate> Constants(Cursor cursor) =>
        Find(cursor).Where(candidate => candidate.Symbols[0] is INamespaceOrTypeSymbol or IFieldSymbol { IsConst: true } or ILocalSymbol { IsConst: true });

    private static IEnumerable<Candidate> With(Cursor cursor, IReadOnlyDictionary<string, Candidate> known, IEnumerable<ISymbol> own)
    {
        var mine = Of(cursor, own).ToDictionary(candidate => candidate.Name, StringComparer.Ordinal);
        return known.Values.Where(candidate => !mine.ContainsKey(candidate.Name)).Concat(mine.Values.Select(candidate => SessionNames.Merge(candidate, known.GetValueOrDefault(candidate.Name))));
    }

    private static IEnumerable<Candidate> Of(Cursor cursor, IEnumerable<ISymbol> symbols) =>
        SymbolCandidate.Of(symbols.Where(symbol => IsDeclaredBefore(symbol, cursor)), GroupOf);

    /// <summary>How near a name is to its user.</summary>
    public static CandidateGroup GroupOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or IFieldSymbol { ContainingType.IsScriptClass: true } => CandidateGroup.Variable,
        IPropertySymbol { ContainingType.IsScriptClass: true } => CandidateGroup.Variable,
        INamespaceSymbol => CandidateGroup.Namespace,
        ITypeParameterSymbol => CandidateGroup.Declared,
        _ when symbol.ContainingType is { IsScriptClass: true } => CandidateGroup.Declared,
        IMethodSymbol { MethodKind: MethodKind.LocalFunction } => CandidateGroup.Declared,
        INamedTypeSymbol when symbol.ContainingAssembly?.Name.StartsWith("Library", StringComparison.Ordinal) == true => CandidateGroup.Declared,
        INamedTypeSymbol => CandidateGroup.Type,
        _ when symbol.DeclaringSyntaxReferences.Length > 0 => CandidateGroup.Member,
        _ => CandidateGroup.Type,
    };

    // A local's own initialiser, and what comes before it, cannot use it.
    private static bool IsDeclaredBefore(ISymbol symbol, Cursor cursor)
    {
        if (symbol is not (ILocalSymbol or IFieldSymbol { ContainingType.IsScriptClass: true })) return true;
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            if (reference.SyntaxTree != cursor.Cell.Tree) return true;
            if (reference.Span.Contains(cursor.Word.Start)) return reference.GetSyntax() is ForEachStatementSyntax;
            if (symbol is ILocalSymbol && reference.Span.Start > cursor.Word.Start) return false;
        }
        return true;
    }
}
