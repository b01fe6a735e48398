using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Workspace.Notebooks.Engine.Rewriting;
using Workspace.Notebooks.LanguageServices;

namespace Workspace.Notebooks.Engine.Editing;

/// <summary>Decides from syntax alone whether a cell is finished.</summary>
internal static class CellCompleteness
{
    private const string Step = "    ";

    public static Completeness Check(string code)
    {
        var script = EditedCell.Script(code);
        var tree = CSharpSyntaxTree.ParseText(script, CellSource.ParseOptions(SourceCodeKind.Script));
        var errors = tree.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count == 0) return new Completeness(CompletenessStatus.Complete);
        // What is wrong before the end stays wrong whatever follows.
        var end = script.AsSpan().TrimEnd().Length;
        return SyntaxFactory.IsCompleteSubmission(tree) || errors.Any(error => !IsForWantOfMore(error, end) && !IsOpen(tree, error, end))
            ? new Completeness(CompletenessStatus.Invalid)
            : new Completeness(CompletenessStatus.Incomplete, Indent(tree, script));
    }

    private static bool IsForWantOfMore(Diagnostic error, int end) => error.Location.SourceSpan.End >= end;

    // A string, comment or #if that is not closed is reported where it begins.
    private static bool IsOpen(SyntaxTree tree, Diagnostic error, int end)
    {
        var start = error.Location.SourceSpan.Start;
        return tree.GetRoot().FindToken(start) is var token && token.Span.Contains(start) && token.Span.End >= end
            || tree.GetRoot().FindTrivia(start) is var trivia && trivia.FullSpan.End >= end && trivia.FullSpan.Contains(start);
    }

    private static string Indent(SyntaxTree tree, string code)
    {
        var last = tree.GetRoot().GetLastToken(includeSkipped: true);
        if (IsInsideText(tree, code, last)) return "";
        var line = code.AsSpan().TrimEnd();
        line = line[(line.LastIndexOfAny('\r', '\n') + 1)..];
        var white = line[..(line.Length - line.TrimStart().Length)].ToString();
        return OpensBlock(last) ? white + Step : white;
    }

    private static bool IsInsideText(SyntaxTree tree, string code, SyntaxToken last) =>
        last.Kind() is SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken && last.Span.End >= code.AsSpan().TrimEnd().Length && last.ContainsDiagnostics
        || tree.GetRoot().FindTrivia(code.Length - 1).IsKind(SyntaxKind.MultiLineCommentTrivia);

    private static bool OpensBlock(SyntaxToken last) => last.Kind() switch
    {
        SyntaxKind.OpenBraceToken or SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken or SyntaxKind.EqualsGreaterThanToken or SyntaxKind.ElseKeyword or SyntaxKind.DoKeyword => true,
        SyntaxKind.CloseParenToken => last.Parent is Microsoft.CodeAnalysis.CSharp.Syntax.StatementSyntax and not Microsoft.CodeAnalysis.CSharp.Syntax.DoStatementSyntax,
        _ => false,
    };
}
