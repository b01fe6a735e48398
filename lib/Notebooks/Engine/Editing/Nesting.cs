using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Workspace.Notebooks.Engine.Rewriting;

namespace Workspace.Notebooks.Engine.Editing;

/// <summary>How deep the brackets of a code lie in each other.</summary>
internal static class Nesting
{
    // The parser descends several calls a level and looks at the stack that is left only in some of them (not in types);
    // the threads that answer editors have small stacks, and an overflow ends the process. Nobody types so deep by hand.
    private const int Deepest = 250;

    /// <summary>Whether the code is nested too deep to be parsed while it is typed.</summary>
    public static bool IsTooDeep(string code)
    {
        if (code.AsSpan().Count('(') + code.AsSpan().Count('[') + code.AsSpan().Count('{') + code.AsSpan().Count('<') <= Deepest) return false;
        var depth = 0;
        // The lexer does not recurse, and knows brackets from the text of strings and comments.
        foreach (var token in SyntaxFactory.ParseTokens(code, options: CellSource.ParseOptions(SourceCodeKind.Script)))
        {
            if (token.Kind() is SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken or SyntaxKind.OpenBraceToken or SyntaxKind.LessThanToken && ++depth > Deepest) return true;
            if (depth > 0 && token.Kind() is SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken or SyntaxKind.CloseBraceToken or SyntaxKind.GreaterThanToken) depth--;
        }
        return false;
    }
}
