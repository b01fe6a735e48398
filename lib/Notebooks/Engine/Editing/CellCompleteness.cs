using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workspace.Notebooks.Engine.Rewriting;
using Workspace.Notebooks.LanguageServices;

namespace Workspace.Notebooks.Engine.Editing;

/// <summary>Decides from syntax alone whether a cell is finished.</summary>
internal static class CellCompleteness
{
    private const string Step = "    ";

    // Namespaces are no errors here, because the session compiles such a cell as a library.
    private const string NamespaceInScript = "CS7021";

    // Text runs on over lines until something closes it: raw and verbatim strings, comments, #if and #region.
    private static readonly HashSet<string> OpenText = ["CS8997", "CS1039", "CS1035", "CS1027", "CS1038"];

    private const string NewLineInString = "CS1010";

    public static Completeness Check(string code)
    {
        var script = EditedCell.Script(code);
        var tree = CSharpSyntaxTree.ParseText(script, CellSource.ParseOptions(SourceCodeKind.Script));
        var errors = tree.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error && d.Id != NamespaceInScript).ToList();
        if (errors.Count == 0) return new Completeness(CompletenessStatus.Complete);
        return IsDead(tree, errors, script.AsSpan().TrimEnd().Length)
            ? new Completeness(CompletenessStatus.Invalid)
            : new Completeness(CompletenessStatus.Incomplete, Indent(tree, script));
    }

    // What is wrong before the end stays wrong whatever follows.
    private static bool IsDead(SyntaxTree tree, List<Diagnostic> errors, int end)
    {
        if (errors.Exists(error => error.Id == NewLineInString) || HasStrayCloser(tree)) return true;
        if (errors.Exists(error => OpenText.Contains(error.Id))) return false;
        return SyntaxFactory.IsCompleteSubmission(tree) || errors.Exists(error => !IsForWantOfMore(error, end));
    }

    private static bool HasStrayCloser(SyntaxTree tree) => tree.GetRoot().DescendantTrivia()
        .Where(trivia => trivia.IsKind(SyntaxKind.SkippedTokensTrivia))
        .Any(trivia => trivia.GetStructure()!.ChildTokens().Any(token => token.Kind() is SyntaxKind.CloseParenToken or SyntaxKind.CloseBraceToken or SyntaxKind.CloseBracketToken));

    private static bool IsForWantOfMore(Diagnostic error, int end) => error.Location.SourceSpan.End >= end;

    private static string Indent(SyntaxTree tree, string code)
    {
        var last = tree.GetRoot().GetLastToken(includeSkipped: true);
        if (tree.GetDiagnostics().Any(d => OpenText.Contains(d.Id))) return "";
        var line = code.AsSpan().TrimEnd();
        line = line[(line.LastIndexOfAny('\r', '\n') + 1)..];
        var white = line[..(line.Length - line.TrimStart().Length)].ToString();
        return OpensBlock(last) ? white + Step : white;
    }

    private static bool OpensBlock(SyntaxToken last) => last.Kind() switch
    {
        SyntaxKind.OpenBraceToken or SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken or SyntaxKind.EqualsGreaterThanToken or SyntaxKind.ElseKeyword or SyntaxKind.DoKeyword => true,
        SyntaxKind.CloseParenToken => last.Parent is StatementSyntax and not DoStatementSyntax,
        _ => false,
    };
}
