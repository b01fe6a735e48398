using System.Net;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workspace.Notebooks.Reports;

/// <summary>Colours C# by its syntax: each piece of text becomes a <c>span</c> whose class says what it is.</summary>
internal static class CodeHighlighter
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.Preview, kind: SourceCodeKind.Script);

    /// <summary>The code as HTML, encoded.</summary>
    public static string ToHtml(string code)
    {
        var html = new StringBuilder();
        foreach (var token in CSharpSyntaxTree.ParseText(code, Script).GetRoot().DescendantTokens())
        {
            foreach (var trivia in token.LeadingTrivia) Append(html, trivia.ToFullString(), ClassOf(trivia));
            Append(html, token.Text, ClassOf(token));
            foreach (var trivia in token.TrailingTrivia) Append(html, trivia.ToFullString(), ClassOf(trivia));
        }
        return html.ToString();
    }

    private static void Append(StringBuilder html, string text, string? style)
    {
        if (style is null) html.Append(WebUtility.HtmlEncode(text));
        else html.Append("<span class=\"").Append(style).Append("\">").Append(WebUtility.HtmlEncode(text)).Append("</span>");
    }

    private static string? ClassOf(SyntaxTrivia trivia)
    {
        if (trivia.IsDirective || trivia.IsKind(SyntaxKind.BadDirectiveTrivia)) return "hl-d";
        return trivia.Kind() switch
        {
            SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia
                or SyntaxKind.MultiLineDocumentationCommentTrivia or SyntaxKind.DisabledTextTrivia => "hl-c",
            _ => null,
        };
    }

    private static string? ClassOf(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.NumericLiteralToken => "hl-n",
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.Utf8StringLiteralToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.InterpolatedStringStartToken
            or SyntaxKind.InterpolatedStringEndToken or SyntaxKind.InterpolatedVerbatimStringStartToken
            or SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken
            or SyntaxKind.InterpolatedRawStringEndToken => "hl-s",
        SyntaxKind.IdentifierToken => ClassOfIdentifier(token),
        _ => token.IsKeyword() || token.IsContextualKeyword() ? "hl-k" : null,
    };

    private static string? ClassOfIdentifier(SyntaxToken token) => token.Parent switch
    {
        IdentifierNameSyntax { IsVar: true } => "hl-k",
        BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or TypeParameterSyntax or ConstructorDeclarationSyntax => "hl-t",
        MethodDeclarationSyntax or LocalFunctionStatementSyntax => "hl-m",
        SimpleNameSyntax name when IsCalled(name) => "hl-m",
        SimpleNameSyntax name when IsType(name) => "hl-t",
        _ => null,
    };

    private static bool IsCalled(SimpleNameSyntax name) =>
        name.Parent is InvocationExpressionSyntax ||
        (name.Parent is MemberAccessExpressionSyntax access && access.Name == name && access.Parent is InvocationExpressionSyntax);

    // What stands where only a type can, or begins a member access in the casing of types.
    private static bool IsType(SimpleNameSyntax name) => name.Parent switch
    {
        ForEachStatementSyntax loop => loop.Type == name,
        CastExpressionSyntax cast => cast.Type == name,
        VariableDeclarationSyntax or ParameterSyntax or ObjectCreationExpressionSyntax or TypeArgumentListSyntax or ArrayTypeSyntax or NullableTypeSyntax
            or BaseTypeSyntax or MethodDeclarationSyntax or LocalFunctionStatementSyntax or TypeOfExpressionSyntax
            or PropertyDeclarationSyntax or AttributeSyntax or CatchDeclarationSyntax => true,
        MemberAccessExpressionSyntax access => access.Expression == name && char.IsAsciiLetterUpper(name.Identifier.ValueText[0]),
        _ => name is GenericNameSyntax,
    };
}
