using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workspace.Notebooks.Engine.Completion;

/// <summary>What stands behind a dot or <c>::</c>.</summary>
internal static class MemberCandidates
{
    /// <summary>Whether the word is the name of a member.</summary>
    public static bool Applies(Cursor cursor) => cursor.Left.Kind() is SyntaxKind.DotToken or SyntaxKind.ColonColonToken;

    public static IEnumerable<Candidate> Find(Cursor cursor) => Target(cursor.Left) switch
    {
        null => [],
        BaseExpressionSyntax => SymbolCandidate.Of(cursor.Model.LookupBaseMembers(cursor.Word.Start).Where(s => !s.IsStatic), _ => CandidateGroup.Member),
        var target => Find(cursor, target),
    };

    private static IEnumerable<Candidate> Find(Cursor cursor, ExpressionSyntax target)
    {
        var (symbol, type) = Bind(cursor.Model, target);
        if (symbol is INamespaceSymbol space) return OfNamespace(cursor, space);
        if (symbol is ITypeSymbol named) return Static(cursor, named);
        if (type is null or IErrorTypeSymbol) return [];
        // A property that is called like its type, as Color Color, stands for both.
        var both = target is IdentifierNameSyntax name && name.Identifier.ValueText == type.Name;
        return Instance(cursor, IsConditional(cursor.Left) ? WithoutNullable(type) : type).Concat(both ? Static(cursor, type) : []);
    }

    private static ExpressionSyntax? Target(SyntaxToken dot) => dot.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax binding => binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>().First(access => access.WhenNotNull.Span.Contains(binding.Span)).Expression,
        QualifiedNameSyntax name => name.Left,
        AliasQualifiedNameSyntax name => name.Alias,
        // In skipped text, or behind the type of a generic call that is not there yet.
        _ => dot.GetPreviousToken(includeSkipped: true).Parent as ExpressionSyntax,
    };

    private static bool IsConditional(SyntaxToken dot) => dot.Parent is MemberBindingExpressionSyntax;

    private static (ISymbol? Symbol, ITypeSymbol? Type) Bind(SemanticModel model, ExpressionSyntax target)
    {
        var info = model.GetSymbolInfo(target);
        var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        var type = model.GetTypeInfo(target).Type;
        if (symbol is not null and not IErrorTypeSymbol || type is not null and not IErrorTypeSymbol) return (symbol, type);
        // The parser took the beginning of an expression for a type, as in `list.Where` at the start of a line.
        var expression = SyntaxFactory.ParseExpression(target.ToString());
        symbol = model.GetSpeculativeSymbolInfo(target.SpanStart, expression, SpeculativeBindingOption.BindAsExpression).Symbol;
        return (symbol, model.GetSpeculativeTypeInfo(target.SpanStart, expression, SpeculativeBindingOption.BindAsExpression).Type);
    }

    private static IEnumerable<Candidate> OfNamespace(Cursor cursor, INamespaceSymbol space)
    {
        var members = cursor.Model.LookupNamespacesAndTypes(cursor.Word.Start, space).AsEnumerable();
        var directive = cursor.Left.Parent?.FirstAncestorOrSelf<UsingDirectiveSyntax>();
        if (directive is { Alias: null } && directive.StaticKeyword.IsKind(SyntaxKind.None)) members = members.OfType<INamespaceSymbol>();
        if (IsAttribute(cursor.Left)) return AttributeCandidates.Of(members);
        return SymbolCandidate.Of(members, symbol => symbol is INamespaceSymbol ? CandidateGroup.Namespace : CandidateGroup.Type);
    }

    private static bool IsAttribute(SyntaxToken dot) => dot.Parent is QualifiedNameSyntax { Parent: AttributeSyntax };

    private static IEnumerable<Candidate> Static(Cursor cursor, ITypeSymbol type)
    {
        var typesOnly = IsTypeAlone(cursor.Left.Parent);
        var members = cursor.Model.LookupSymbols(cursor.Word.Start, type)
            .Where(symbol => symbol is ITypeSymbol || symbol.IsStatic && !typesOnly);
        return SymbolCandidate.Of(members, _ => CandidateGroup.Member, type);
    }

    // Where only a type can stand.
    private static bool IsTypeAlone(SyntaxNode? name)
    {
        while (name is NameSyntax { Parent: NameSyntax }) name = name.Parent;
        return name is NameSyntax && name.Parent is ObjectCreationExpressionSyntax or BaseTypeSyntax or TypeArgumentListSyntax or ParameterSyntax or TypeOfExpressionSyntax or UsingDirectiveSyntax;
    }

    private static IEnumerable<Candidate> Instance(Cursor cursor, ITypeSymbol type)
    {
        if (type.TypeKind is TypeKind.Dynamic or TypeKind.Pointer || type.SpecialType == SpecialType.System_Void) return [];
        return cursor.Members.Of(cursor.Cell, type, () => LookUp(cursor, type));
    }

    private static IEnumerable<Candidate> LookUp(Cursor cursor, ITypeSymbol type)
    {
        var members = cursor.Model.LookupSymbols(cursor.Word.Start, type, includeReducedExtensionMethods: true)
            .Where(symbol => symbol is not ITypeSymbol && !symbol.IsStatic);
        return SymbolCandidate.Of(members, symbol => IsExtension(symbol) ? CandidateGroup.Extension : CandidateGroup.Member, type);
    }

    private static bool IsExtension(ISymbol symbol) =>
        symbol is IMethodSymbol { ReducedFrom: not null } || symbol.ContainingType is { IsExtension: true };

    private static ITypeSymbol WithoutNullable(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
}
