using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workspace.Notebooks.Engine.Editing;
using Workspace.Notebooks.Engine.Inspection;
using Workspace.Notebooks.LanguageServices;

namespace Workspace.Notebooks.Engine.Completion;

/// <summary>What a place wants by its type: an enumeration's members, or the type that <c>new</c> is to make.</summary>
internal static class ExpectedType
{
    public static IEnumerable<Candidate> Find(Cursor cursor, PlaceKind place)
    {
        if (place is not (PlaceKind.Expression or PlaceKind.Pattern or PlaceKind.New or PlaceKind.Statement)) yield break;
        foreach (var type in Types(cursor).Select(WithoutNullable).Distinct<ITypeSymbol>(SymbolEqualityComparer.Default).ToList())
        {
            if (type.TypeKind == TypeKind.Error || type.TypeKind != TypeKind.Enum && place != PlaceKind.New || type.SpecialType != SpecialType.None || type is ITypeParameterSymbol) continue;
            var name = SymbolSignature.Minimal(type, cursor.Model, cursor.Word.Start);
            if (place != PlaceKind.New || !type.IsAbstract) yield return new Candidate(name, SymbolCandidate.KindOf(type), CandidateGroup.Expected) { Symbols = [type] };
            if (type.TypeKind != TypeKind.Enum || place == PlaceKind.New) continue;
            foreach (var member in type.GetMembers().OfType<IFieldSymbol>().Where(field => field.IsConst))
                yield return new Candidate($"{name}.{member.Name}", CompletionKind.EnumMember, CandidateGroup.Expected) { Symbols = [member], Distance = 1 };
        }
    }

    private static IEnumerable<ITypeSymbol> Types(Cursor cursor)
    {
        var model = cursor.Model;
        var left = cursor.Left;
        return left.Parent switch
        {
            ArgumentListSyntax or BracketedArgumentListSyntax or AttributeArgumentListSyntax or NameColonSyntax { Parent: ArgumentSyntax } => Arguments(cursor),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } => One(model.GetTypeInfo(declaration.Type).Type),
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => One(model.GetTypeInfo(property.Type).Type),
            EqualsValueClauseSyntax { Parent: ParameterSyntax { Type: { } type } } => One(model.GetTypeInfo(type).Type),
            AssignmentExpressionSyntax assignment => One(model.GetTypeInfo(assignment.Left).Type),
            BinaryExpressionSyntax binary => One(model.GetTypeInfo(binary.Left).Type),
            IsPatternExpressionSyntax pattern => One(model.GetTypeInfo(pattern.Expression).Type),
            PatternSyntax or SwitchExpressionSyntax or SubpatternSyntax or BaseExpressionColonSyntax => One(Input(model, left.Parent)),
            SwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax statement } => One(model.GetTypeInfo(statement.Expression).Type),
            ReturnStatementSyntax or ArrowExpressionClauseSyntax => One(Returned(model, cursor.Word.Start)),
            ObjectCreationExpressionSyntax creation => Types(model, creation),
            _ => [],
        };
    }

    // Behind `new` the place of the new object counts.
    private static IEnumerable<ITypeSymbol> Types(SemanticModel model, ExpressionSyntax creation) => creation.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: { IsVar: false } type } } } => One(model.GetTypeInfo(type).Type),
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => One(model.GetTypeInfo(property.Type).Type),
        AssignmentExpressionSyntax assignment => One(model.GetTypeInfo(assignment.Left).Type),
        ReturnStatementSyntax or ArrowExpressionClauseSyntax => One(Returned(model, creation.SpanStart)),
        _ => [],
    };

    private static IEnumerable<ITypeSymbol> Arguments(Cursor cursor) => CallSite.At(cursor.Cell, cursor.Word.Start) is { } call
        ? call.Targets.Select(target => call.ParameterOf(target)?.Type).OfType<ITypeSymbol>()
        : [];

    private static ITypeSymbol? Input(SemanticModel model, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<SubpatternSyntax>() is { ExpressionColon.Expression: { } property })
            return model.GetSymbolInfo(property).Symbol switch { IPropertySymbol p => p.Type, IFieldSymbol f => f.Type, _ => null };
        return node.FirstAncestorOrSelf<SyntaxNode>(n => n is SwitchExpressionSyntax or IsPatternExpressionSyntax or SwitchStatementSyntax) switch
        {
            SwitchExpressionSyntax expression => model.GetTypeInfo(expression.GoverningExpression).Type,
            IsPatternExpressionSyntax pattern => model.GetTypeInfo(pattern.Expression).Type,
            SwitchStatementSyntax statement => model.GetTypeInfo(statement.Expression).Type,
            _ => null,
        };
    }

    private static ITypeSymbol? Returned(SemanticModel model, int position) => model.GetEnclosingSymbol(position) switch
    {
        IMethodSymbol { ReturnType: INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var result] } } => result,
        IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } method => method.ReturnType,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    private static IEnumerable<ITypeSymbol> One(ITypeSymbol? type) => type is null ? [] : [type];

    private static ITypeSymbol WithoutNullable(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
}
