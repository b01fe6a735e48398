using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workspace.Notebooks.Engine.Editing;

/// <summary>A call, also one that is being typed, and the argument at which the cursor stands.</summary>
/// <param name="Node">The call.</param>
/// <param name="Arguments">Its arguments, from the opening parenthesis to the closing one where that is there.</param>
/// <param name="Targets">Methods, constructors or indexers that it may mean; the one it does mean first.</param>
/// <param name="Index">Number of the current argument, from 0.</param>
internal sealed record CallSite(SyntaxNode Node, SyntaxNode Arguments, IReadOnlyList<ISymbol> Targets, int Index)
{
    /// <summary>The innermost call between whose parentheses a position lies, or null.</summary>
    public static CallSite? At(EditedCell cell, int position)
    {
        for (var node = cell.Root.FindToken(Math.Max(0, position - 1)).Parent; node is not null; node = node.Parent)
        {
            if (node is StatementSyntax or MemberDeclarationSyntax) { if (node is BlockSyntax or MemberDeclarationSyntax) return null; continue; }
            if (node is not (BaseArgumentListSyntax or AttributeArgumentListSyntax) || node.SpanStart >= position || IsClosedBefore(node, position)) continue;
            return new CallSite(node.Parent!, node, Find(cell.Model, node.Parent!), Count(node, position));
        }
        return null;
    }

    /// <summary>Name of the current argument where it has one.</summary>
    public string? Name => Items(Arguments).ElementAtOrDefault(Index) switch
    {
        ArgumentSyntax { NameColon: { } name } => name.Name.Identifier.ValueText,
        AttributeArgumentSyntax { NameColon: { } name } => name.Name.Identifier.ValueText,
        AttributeArgumentSyntax { NameEquals: { } name } => name.Name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>Names that arguments before the current one have been given.</summary>
    public IEnumerable<string> UsedNames => Items(Arguments).OfType<ArgumentSyntax>().Select(a => a.NameColon?.Name.Identifier.ValueText).OfType<string>();

    /// <summary>The parameter of a target that the current argument is for, or null.</summary>
    public IParameterSymbol? ParameterOf(ISymbol target)
    {
        var parameters = ParametersOf(target);
        if (Name is { } name) return parameters.FirstOrDefault(p => p.Name == name);
        if (Index < parameters.Count) return parameters[Index];
        return parameters is [.., { IsParams: true } last] ? last : null;
    }

    /// <summary>The parameters of a method or indexer.</summary>
    public static IReadOnlyList<IParameterSymbol> ParametersOf(ISymbol target) => target switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => [],
    };

    private static bool IsClosedBefore(SyntaxNode list, int position)
    {
        var last = list.GetLastToken(includeZeroWidth: true);
        return !last.IsMissing && last.Span.End <= position;
    }

    private static int Count(SyntaxNode list, int position) =>
        list.ChildTokens().Count(token => token.Text == "," && token.SpanStart < position);

    private static IReadOnlyList<SyntaxNode> Items(SyntaxNode list) => list switch
    {
        BaseArgumentListSyntax arguments => arguments.Arguments,
        AttributeArgumentListSyntax arguments => arguments.Arguments,
        _ => [],
    };

    private static List<ISymbol> Find(SemanticModel model, SyntaxNode call)
    {
        var targets = call switch
        {
            InvocationExpressionSyntax invocation => Invoked(model, invocation.Expression),
            ObjectCreationExpressionSyntax creation => Constructors(model, model.GetTypeInfo(creation).Type ?? model.GetSymbolInfo(creation.Type).Symbol as ITypeSymbol, creation.SpanStart),
            ImplicitObjectCreationExpressionSyntax creation => Constructors(model, model.GetTypeInfo(creation).ConvertedType, creation.SpanStart),
            ElementAccessExpressionSyntax access => model.GetTypeInfo(access.Expression).Type is { } type ? Indexers(model, type, access.SpanStart) : [],
            _ => model.GetMemberGroup(call),
        };
        var chosen = call is AttributeSyntax or ExpressionSyntax or ConstructorInitializerSyntax ? model.GetSymbolInfo(call).Symbol : null;
        var list = targets.ToList();
        if (chosen is null || ParametersOf(chosen).Count == 0 && list.Count > 1) return list;
        return [chosen, .. list.Where(target => !SymbolEqualityComparer.Default.Equals(target.OriginalDefinition, chosen.OriginalDefinition))];
    }

    // They have no name by which they could be looked up.
    private static IEnumerable<ISymbol> Indexers(SemanticModel model, ITypeSymbol type, int position)
    {
        var own = type.TypeKind == TypeKind.Interface ? type.AllInterfaces.Prepend(type) : SelfAndBases(type);
        return own.SelectMany(t => t.GetMembers()).OfType<IPropertySymbol>().Where(p => p.IsIndexer && model.IsAccessible(position, p));
    }

    private static IEnumerable<ITypeSymbol> SelfAndBases(ITypeSymbol type)
    {
        for (ITypeSymbol? t = type; t is not null; t = t.BaseType) yield return t;
    }

    private static ImmutableArray<ISymbol> Invoked(SemanticModel model, ExpressionSyntax expression)
    {
        var group = model.GetMemberGroup(expression);
        if (group.Length > 0) return group;
        return model.GetTypeInfo(expression).Type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } ? [invoke] : model.GetSymbolInfo(expression).CandidateSymbols;
    }

    private static IEnumerable<ISymbol> Constructors(SemanticModel model, ITypeSymbol? type, int position) =>
        type is INamedTypeSymbol named ? named.InstanceConstructors.Where(c => model.IsAccessible(position, c)) : [];
}
