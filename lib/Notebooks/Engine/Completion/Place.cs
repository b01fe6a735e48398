using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workspace.Notebooks.Engine.Completion;

/// <summary>Tells from the token before the word what may stand there; tokens survive what half-typed code does to the tree above them.</summary>
internal static class Place
{
    public static PlaceKind Of(Cursor cursor)
    {
        if (!cursor.IsName) return PlaceKind.Nothing;
        var left = cursor.Left;
        if (left.RawKind == 0) return PlaceKind.Statement;
        if (IsNewName(cursor)) return PlaceKind.Nothing;
        return left.Kind() switch
        {
            SyntaxKind.OpenBraceToken => AfterOpenBrace(left),
            SyntaxKind.CloseBraceToken => AfterCloseBrace(left),
            SyntaxKind.SemicolonToken => AfterSemicolon(left),
            SyntaxKind.OpenParenToken => AfterOpenParenthesis(left),
            SyntaxKind.CloseParenToken => AfterCloseParenthesis(left),
            SyntaxKind.OpenBracketToken => left.Parent is AttributeListSyntax ? PlaceKind.Attribute : PlaceKind.Expression,
            SyntaxKind.CloseBracketToken => AfterCloseBracket(left),
            SyntaxKind.CommaToken => AfterComma(left),
            SyntaxKind.ColonToken => AfterColon(left),
            SyntaxKind.LessThanToken => left.Parent is BinaryExpressionSyntax ? PlaceKind.Expression : PlaceKind.Type,
            SyntaxKind.GreaterThanToken => left.Parent is BinaryExpressionSyntax ? PlaceKind.Expression : PlaceKind.Operator,
            SyntaxKind.EqualsToken => left.Parent is NameEqualsSyntax { Parent: UsingDirectiveSyntax } ? PlaceKind.Type : PlaceKind.Expression,
            SyntaxKind.QuestionToken => left.Parent is NullableTypeSyntax ? PlaceKind.Nothing : PlaceKind.Expression,
            SyntaxKind.IdentifierToken => AfterIdentifier(left),
            _ when SyntaxFacts.IsKeywordKind(left.Kind()) || SyntaxFacts.IsContextualKeyword(left.Kind()) => AfterKeyword.Find(left),
            SyntaxKind.NumericLiteralToken or SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or
            SyntaxKind.InterpolatedStringEndToken or SyntaxKind.InterpolatedRawStringEndToken or SyntaxKind.PlusPlusToken or SyntaxKind.MinusMinusToken => PlaceKind.Operator,
            _ => PlaceKind.Expression,
        };
    }

    private static PlaceKind AfterOpenBrace(SyntaxToken brace) => brace.Parent switch
    {
        BlockSyntax => PlaceKind.Statement,
        BaseTypeDeclarationSyntax type => type is EnumDeclarationSyntax ? PlaceKind.Nothing : PlaceKind.TypeBody,
        ExtensionBlockDeclarationSyntax or NamespaceDeclarationSyntax => PlaceKind.TypeBody,
        AccessorListSyntax => PlaceKind.Accessor,
        SwitchStatementSyntax => PlaceKind.SwitchSection,
        SwitchExpressionSyntax => PlaceKind.Pattern,
        ExpressionSyntax or InterpolationSyntax => PlaceKind.Expression,
        PropertyPatternClauseSyntax => PlaceKind.Nothing,
        _ => PlaceKind.Statement,
    };

    private static PlaceKind AfterCloseBrace(SyntaxToken brace) => brace.Parent switch
    {
        ExpressionSyntax or PropertyPatternClauseSyntax => PlaceKind.Operator,
        BlockSyntax { Parent: AnonymousFunctionExpressionSyntax } => PlaceKind.Operator,
        BlockSyntax { Parent: AccessorDeclarationSyntax } => PlaceKind.Accessor,
        _ => Enclosing(brace.Parent?.Parent),
    };

    private static PlaceKind AfterSemicolon(SyntaxToken semicolon) => semicolon.Parent switch
    {
        ForStatementSyntax => PlaceKind.Expression,
        AccessorDeclarationSyntax => PlaceKind.Accessor,
        _ => Enclosing(semicolon.Parent?.Parent),
    };

    // Behind something complete: is it the body of a type, or of a function or cell?
    private static PlaceKind Enclosing(SyntaxNode? node)
    {
        for (; node is not null; node = node.Parent)
        {
            if (node is BlockSyntax or GlobalStatementSyntax or CompilationUnitSyntax or SwitchSectionSyntax) return PlaceKind.Statement;
            if (node is BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax) return PlaceKind.TypeBody;
        }
        return PlaceKind.Statement;
    }

    private static PlaceKind AfterOpenParenthesis(SyntaxToken parenthesis) => parenthesis.Parent switch
    {
        ParameterListSyntax { Parent: not AnonymousFunctionExpressionSyntax } or CatchDeclarationSyntax or TypeOfExpressionSyntax or SizeOfExpressionSyntax or DefaultExpressionSyntax => PlaceKind.Type,
        PatternSyntax or PositionalPatternClauseSyntax => PlaceKind.Pattern,
        ForStatementSyntax or CommonForEachStatementSyntax or UsingStatementSyntax or FixedStatementSyntax => PlaceKind.Statement,
        _ => PlaceKind.Expression,
    };

    private static PlaceKind AfterCloseParenthesis(SyntaxToken parenthesis) => parenthesis.Parent switch
    {
        IfStatementSyntax or WhileStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or UsingStatementSyntax or LockStatementSyntax or FixedStatementSyntax => PlaceKind.Statement,
        CastExpressionSyntax => PlaceKind.Expression,
        _ => PlaceKind.Operator,
    };

    private static PlaceKind AfterCloseBracket(SyntaxToken bracket) => bracket.Parent switch
    {
        AttributeListSyntax => PlaceKind.TypeBody,
        ArrayRankSpecifierSyntax => PlaceKind.Nothing,
        _ => PlaceKind.Operator,
    };

    private static PlaceKind AfterComma(SyntaxToken comma) => comma.Parent switch
    {
        ParameterListSyntax { Parent: not AnonymousFunctionExpressionSyntax } or BracketedParameterListSyntax or TypeArgumentListSyntax or BaseListSyntax or TupleTypeSyntax => PlaceKind.Type,
        TypeParameterConstraintClauseSyntax => PlaceKind.Constraint,
        AttributeListSyntax => PlaceKind.Attribute,
        VariableDeclarationSyntax or TypeParameterListSyntax or EnumDeclarationSyntax or PropertyPatternClauseSyntax or ParenthesizedVariableDesignationSyntax => PlaceKind.Nothing,
        SwitchExpressionSyntax or PositionalPatternClauseSyntax or ListPatternSyntax => PlaceKind.Pattern,
        _ => PlaceKind.Expression,
    };

    private static PlaceKind AfterColon(SyntaxToken colon) => colon.Parent switch
    {
        BaseListSyntax => PlaceKind.Type,
        TypeParameterConstraintClauseSyntax => PlaceKind.Constraint,
        SwitchLabelSyntax or LabeledStatementSyntax => PlaceKind.Statement,
        NameColonSyntax { Parent: SubpatternSyntax } or ExpressionColonSyntax => PlaceKind.Pattern,
        InterpolationFormatClauseSyntax => PlaceKind.Nothing,
        _ => PlaceKind.Expression,
    };

    // Where await is no keyword the parser reads `await x` as a declaration.
    private static PlaceKind AfterIdentifier(SyntaxToken identifier) => identifier.Text switch
    {
        "await" => PlaceKind.Expression,
        "yield" or "var" => PlaceKind.Nothing,
        "required" or "file" or "partial" or "async" or "scoped" => PlaceKind.TypeBody,
        _ => PlaceKind.Operator,
    };

    // `loan wi` is a declaration to the parser, where `loan with` is to follow.
    private static bool IsVariable(SemanticModel model, IdentifierNameSyntax type) =>
        model.GetSymbolInfo(type).Symbol is null
        && model.GetSpeculativeSymbolInfo(type.SpanStart, SyntaxFactory.IdentifierName(type.Identifier), SpeculativeBindingOption.BindAsExpression).Symbol is not (null or INamespaceOrTypeSymbol);

    private static bool IsNewName(Cursor cursor)
    {
        var token = cursor.Token;
        if (!token.IsKind(SyntaxKind.IdentifierToken) || cursor.Left.Text == "await") return false;
        return token.Parent switch
        {
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: IdentifierNameSyntax type } } => !IsVariable(cursor.Model, type),
            VariableDeclaratorSyntax or SingleVariableDesignationSyntax or ForEachStatementSyntax or CatchDeclarationSyntax => true,
            ParameterSyntax { Type: not null } => true,
            BaseTypeDeclarationSyntax or TypeParameterSyntax or EnumMemberDeclarationSyntax or LabeledStatementSyntax => true,
            MethodDeclarationSyntax or LocalFunctionStatementSyntax or PropertyDeclarationSyntax or EventDeclarationSyntax or DelegateDeclarationSyntax => !cursor.Left.IsKind(SyntaxKind.OverrideKeyword),
            FromClauseSyntax or LetClauseSyntax or JoinClauseSyntax or JoinIntoClauseSyntax or QueryContinuationSyntax => true,
            _ => false,
        };
    }
}
