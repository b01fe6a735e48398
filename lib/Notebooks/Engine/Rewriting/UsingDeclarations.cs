using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Workspace.Notebooks.Engine.Rewriting;

/// <summary>
/// Lowers <c>using var x = …;</c> at the top level of a cell, which scripts do not have, to a plain variable that the
/// session disposes of.
/// </summary>
internal static class UsingDeclarations
{
    /// <summary>Blanks the <c>using</c> (or <c>await using</c>) of top-level declarations.</summary>
    /// <param name="code">The cell.</param>
    /// <returns>The cell without them, and where they stood.</returns>
    public static (string Code, IReadOnlyList<UsingKeyword> Keywords) Lower(string code)
    {
        if (!code.Contains("using", StringComparison.Ordinal)) return (code, []);
        var tokens = SyntaxFactory.ParseTokens(code, options: CellSource.ParseOptions(SourceCodeKind.Script)).ToList();
        var keywords = new List<UsingKeyword>();
        var depth = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            depth += Nesting(tokens[i].Kind());
            if (depth == 0 && tokens[i].IsKind(SyntaxKind.UsingKeyword) && StartsDeclaration(tokens, i))
                keywords.Add(new UsingKeyword(tokens[i].Span, IsAwait(tokens, i) ? tokens[i - 1].Span : null));
        }
        return (Blank(code, keywords), keywords);
    }

    /// <summary>The variables that the lowered declarations declare, in order.</summary>
    public static IReadOnlyList<(string Name, bool IsAsync)> FindVariables(CompilationUnitSyntax root, IReadOnlyList<UsingKeyword> keywords) =>
        [.. keywords.SelectMany(keyword => root.Members.OfType<FieldDeclarationSyntax>()
            .Where(field => field.SpanStart > keyword.Using.Start).Take(1)
            .SelectMany(field => field.Declaration.Variables)
            .Select(variable => (variable.Identifier.ValueText, keyword.Await is not null)))];

    private static int Nesting(SyntaxKind kind) => kind switch
    {
        SyntaxKind.OpenBraceToken or SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken => 1,
        SyntaxKind.CloseBraceToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken => -1,
        _ => 0,
    };

    private static bool IsAwait(List<SyntaxToken> tokens, int index) =>
        index > 0 && tokens[index - 1].ValueText == "await";

    // `using A = B;` and `using A.B;` import; `using T x = …;` declares: two names stand before its `=`.
    private static bool StartsDeclaration(List<SyntaxToken> tokens, int index)
    {
        var next = tokens[index + 1].Kind();
        if (next is SyntaxKind.StaticKeyword or SyntaxKind.UnsafeKeyword or SyntaxKind.OpenParenToken) return false;
        var assignment = tokens.FindIndex(index, token => token.IsKind(SyntaxKind.EqualsToken) || token.IsKind(SyntaxKind.SemicolonToken));
        return assignment > index + 2 && tokens[assignment].IsKind(SyntaxKind.EqualsToken) && tokens[assignment - 1].IsKind(SyntaxKind.IdentifierToken);
    }

    private static string Blank(string code, List<UsingKeyword> keywords)
    {
        if (keywords.Count == 0) return code;
        var text = new BlankedText(code);
        foreach (var keyword in keywords)
        {
            text.Blank(keyword.Using);
            if (keyword.Await is { } await) text.Blank(await);
        }
        return text.ToString();
    }
}
