using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workspace.Notebooks.Engine.Editing;

namespace Workspace.Notebooks.Engine.Inspection;

/// <summary>What the name at the cursor means.</summary>
internal static class SymbolAtCursor
{
    /// <summary>The meanings, the likeliest first; empty where no name stands or nothing is known of it.</summary>
    public static IReadOnlyList<ISymbol> Find(EditedCell cell, int position)
    {
        var token = NameAt(cell.Root, position);
        if (token.Parent is not { } node) return [];
        if (Declared(cell.Model, token) is { } declared) return [declared];
        if (node is IdentifierNameSyntax { Parent: VariableDeclarationSyntax } && token.Text == "var") return One(cell.Model.GetTypeInfo(node).Type);
        return node switch
        {
            SimpleNameSyntax name => Meanings(cell.Model, name),
            PredefinedTypeSyntax or ThisExpressionSyntax or BaseExpressionSyntax => One(cell.Model.GetTypeInfo(node).Type),
            BaseObjectCreationExpressionSyntax creation => Group(cell.Model.GetSymbolInfo(creation), []),
            ConstructorInitializerSyntax initializer => Group(cell.Model.GetSymbolInfo(initializer), []),
            _ => [],
        };
    }

    /// <summary>The identifier or keyword that a position lies in or right behind; default for none.</summary>
    public static SyntaxToken NameAt(CompilationUnitSyntax root, int position)
    {
        var right = root.FindToken(position);
        if (IsName(right) && right.SpanStart <= position && position <= right.Span.End) return right;
        if (position == 0) return default;
        var left = root.FindToken(position - 1);
        return IsName(left) && left.Span.End == position ? left : default;
    }

    private static bool IsName(SyntaxToken token) => token.IsKind(SyntaxKind.IdentifierToken) || SyntaxFacts.IsKeywordKind(token.Kind());

    private static ISymbol? Declared(SemanticModel model, SyntaxToken token)
    {
        if (!token.IsKind(SyntaxKind.IdentifierToken) || token.Parent is SimpleNameSyntax or null) return null;
        return model.GetDeclaredSymbol(token.Parent);
    }

    private static IReadOnlyList<ISymbol> Meanings(SemanticModel model, SimpleNameSyntax name)
    {
        SyntaxNode node = name;
        while (node.Parent is QualifiedNameSyntax qualified && qualified.Right == node) node = qualified;
        // The type's name behind `new` or in an attribute stands for the constructor that is called.
        if (node.Parent is ObjectCreationExpressionSyntax or AttributeSyntax && Group(model.GetSymbolInfo(node.Parent), []) is { Count: > 0 } constructors) return constructors;
        return Group(model.GetSymbolInfo(name), model.GetMemberGroup(name));
    }

    private static IReadOnlyList<ISymbol> Group(SymbolInfo info, IEnumerable<ISymbol> group)
    {
        var all = info.CandidateSymbols.Concat(group);
        if (info.Symbol is { } chosen) all = all.Where(other => !Same(other, chosen)).Prepend(chosen);
        if (info.Symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor) all = all.Concat(constructor.ContainingType.InstanceConstructors.Where(other => other.DeclaredAccessibility == Accessibility.Public && !Same(other, constructor)));
        return [.. all.Where(symbol => symbol is not IErrorTypeSymbol).Distinct(SymbolEqualityComparer.Default)];
    }

    private static bool Same(ISymbol a, ISymbol b) => SymbolEqualityComparer.Default.Equals(Unreduced(a), Unreduced(b));

    private static ISymbol Unreduced(ISymbol symbol) => (symbol is IMethodSymbol { ReducedFrom: { } from } ? from : symbol).OriginalDefinition;

    private static IReadOnlyList<ISymbol> One(ISymbol? symbol) => symbol is null or IErrorTypeSymbol ? [] : [symbol];
}
