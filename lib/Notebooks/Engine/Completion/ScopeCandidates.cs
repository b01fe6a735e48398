using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Workspace.Notebooks.Engine.Completion;

/// <summary>Names that mean something by themselves: locals, variables, functions and types of all cells, and what is imported.</summary>
internal static class ScopeCandidates
{
    public static IEnumerable<Candidate> Find(Cursor cursor) =>
        InScope(cursor);

    public static IEnumerable<Candidate> Types(Cursor cursor) => TypesInScope(cursor);

    public static IEnumerable<Candidate> Namespaces(Cursor cursor) =>
        SymbolCandidate.Of(cursor.Model.Compilation.GlobalNamespace.GetNamespaceMembers(), GroupOf);

    /// <summary>What <c>new</c> can make.</summary>
    public static IEnumerable<Candidate> Creatable(Cursor cursor) => Types(cursor).Where(candidate =>
        candidate.Symbols is not [INamedTypeSymbol { TypeKind: not TypeKind.Struct } type] || !type.IsAbstract && !type.IsStatic && type.TypeKind is TypeKind.Class or TypeKind.Delegate);

    /// <summary>Types, and what has a constant value.</summary>
    public static IEnumerable<Candidate> Constants(Cursor cursor) =>
        InScope(cursor).Where(candidate => candidate.Symbols[0] is INamespaceOrTypeSymbol or IFieldSymbol { IsConst: true } or ILocalSymbol { IsConst: true });

    // Only names that the cell mentions, and those of the bases of its types, can mean something else than in an empty cell.
    private static IEnumerable<Candidate> InScope(Cursor cursor)
    {
        if (cursor.Cell.Root.Usings.Count > 0) return Of(cursor, cursor.Model.LookupSymbols(cursor.Word.Start));
        var own = OwnNames(cursor);
        return Of(cursor, own.SelectMany(name => cursor.Model.LookupSymbols(cursor.Word.Start, name: name)))
            .Concat(Others(cursor.Session.Of(cursor.Cell.Snapshot), own));
    }

    private static IEnumerable<Candidate> TypesInScope(Cursor cursor)
    {
        if (cursor.Cell.Root.Usings.Count > 0) return Of(cursor, cursor.Model.LookupNamespacesAndTypes(cursor.Word.Start));
        var own = OwnNames(cursor);
        return Of(cursor, own.SelectMany(name => cursor.Model.LookupNamespacesAndTypes(cursor.Word.Start, name: name)))
            .Concat(Others(cursor.Session.TypesOf(cursor.Cell.Snapshot), own));
    }

    private static IEnumerable<Candidate> Of(Cursor cursor, IEnumerable<ISymbol> symbols) =>
        SymbolCandidate.Of(symbols.Where(symbol => IsDeclaredBefore(symbol, cursor)), GroupOf);

    private static IEnumerable<Candidate> Others(IReadOnlyDictionary<string, Candidate> session, HashSet<string> own) =>
        session.Where(name => !own.Contains(name.Key)).Select(name => name.Value);

    private static HashSet<string> OwnNames(Cursor cursor)
    {
        var own = cursor.Cell.Root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText).ToHashSet();
        foreach (var member in InheritedMembers(cursor)) own.Add(member.Name);
        return own;
    }

    private static IEnumerable<ISymbol> InheritedMembers(Cursor cursor)
    {
        for (var type = cursor.Model.GetEnclosingSymbol(cursor.Word.Start)?.ContainingType; type is { IsScriptClass: false }; type = type.ContainingType)
            for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
                foreach (var member in parent.GetMembers()) yield return member;
    }

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
            if (reference.Span.Contains(cursor.Word.Start)) return reference.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.ForEachStatementSyntax;
            if (symbol is ILocalSymbol && reference.Span.Start > cursor.Word.Start) return false;
        }
        return true;
    }
}
