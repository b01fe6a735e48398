using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workspace.Notebooks.Engine.Completion;

/// <summary>Properties to be set between the braces of <c>new T { … }</c> and <c>x with { … }</c>, or asked for in <c>is { … }</c>.</summary>
internal static class InitializerCandidates
{
    /// <summary>The candidates, or null where the word is not in such braces; <c>Alone</c>: nothing else can stand there.</summary>
    public static (IEnumerable<Candidate> Candidates, bool Alone)? Find(Cursor cursor)
    {
        if (cursor.Left.Kind() is not (SyntaxKind.OpenBraceToken or SyntaxKind.CommaToken)) return null;
        return cursor.Left.Parent switch
        {
            InitializerExpressionSyntax initializer when TypeOf(cursor.Model, initializer) is { } type => (Settable(cursor, type, Assigned(initializer)), !IsCollection(type)),
            PropertyPatternClauseSyntax { Parent: RecursivePatternSyntax pattern } clause => (Readable(cursor, pattern, Named(clause)), true),
            _ => null,
        };
    }

    private static ITypeSymbol? TypeOf(SemanticModel model, InitializerExpressionSyntax initializer) => initializer.Parent switch
    {
        ObjectCreationExpressionSyntax creation => model.GetTypeInfo(creation).Type,
        ImplicitObjectCreationExpressionSyntax creation => model.GetTypeInfo(creation).ConvertedType,
        WithExpressionSyntax with => model.GetTypeInfo(with.Expression).Type,
        AssignmentExpressionSyntax assignment => model.GetTypeInfo(assignment.Left).Type,
        _ => null,
    };

    private static IEnumerable<Candidate> Settable(Cursor cursor, ITypeSymbol type, HashSet<string> taken)
    {
        var members = cursor.Model.LookupSymbols(cursor.Word.Start, type).Where(member => !member.IsStatic && !taken.Contains(member.Name) && member switch
        {
            IPropertySymbol { IsIndexer: false, SetMethod: { } setter } => cursor.Model.IsAccessible(cursor.Word.Start, setter),
            IFieldSymbol field => !field.IsReadOnly && !field.IsConst,
            _ => false,
        });
        return SymbolCandidate.Of(members, _ => CandidateGroup.Expected, type);
    }

    private static IEnumerable<Candidate> Readable(Cursor cursor, RecursivePatternSyntax pattern, HashSet<string> taken)
    {
        var type = pattern.Type is { } named ? cursor.Model.GetTypeInfo(named).Type : cursor.Model.GetTypeInfo(pattern).Type;
        if (type is null) return [];
        var members = cursor.Model.LookupSymbols(cursor.Word.Start, type).Where(member => !member.IsStatic && member is IPropertySymbol or IFieldSymbol && !taken.Contains(member.Name));
        return SymbolCandidate.Of(members, _ => CandidateGroup.Expected, type);
    }

    private static HashSet<string> Assigned(InitializerExpressionSyntax initializer) =>
        [.. initializer.Expressions.OfType<AssignmentExpressionSyntax>().Select(assignment => assignment.Left.ToString())];

    private static HashSet<string> Named(PropertyPatternClauseSyntax clause) =>
        [.. clause.Subpatterns.Select(pattern => pattern.ExpressionColon?.Expression.ToString()).OfType<string>()];

    private static bool IsCollection(ITypeSymbol type) =>
        type.AllInterfaces.Any(contract => contract.SpecialType == SpecialType.System_Collections_IEnumerable);
}
