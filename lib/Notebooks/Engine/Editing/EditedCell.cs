using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Workspace.Notebooks.Engine.Rewriting;

namespace Workspace.Notebooks.Engine.Editing;

/// <summary>A cell as it stands in an editor, and what the compiler knows about it.</summary>
internal sealed partial class EditedCell
{
    private readonly Lazy<SemanticModel> _model;

    /// <summary>Parses a cell as a session would, with directives and magics blanked out; positions stay.</summary>
    public EditedCell(ChainSnapshot snapshot, string code)
    {
        Snapshot = snapshot;
        Tree = WithoutNamespaces(Parse(Script(code)));
        Root = (CompilationUnitSyntax)Tree.GetRoot();
        _model = new(() => snapshot.Compile(Tree).GetSemanticModel(Tree));
    }

    public ChainSnapshot Snapshot { get; }

    public SyntaxTree Tree { get; }

    public CompilationUnitSyntax Root { get; }

    public SemanticModel Model => _model.Value;

    /// <summary>What of a cell is C#, at its old place.</summary>
    public static string Script(string code) => UsingDeclarations.Lower(BlankMagics(CellDirectives.Read(code).Code)).Code;

    // The script dialect knows no namespaces; without them their types see what the cell's others see.
    private static SyntaxTree WithoutNamespaces(SyntaxTree tree)
    {
        var spaces = tree.GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<BaseNamespaceDeclarationSyntax>().ToList();
        if (spaces.Count == 0) return tree;
        var text = new BlankedText(tree.ToString());
        foreach (var space in spaces)
        {
            var opening = space is NamespaceDeclarationSyntax block ? block.OpenBraceToken : ((FileScopedNamespaceDeclarationSyntax)space).SemicolonToken;
            if (opening.IsMissing) continue;
            text.Blank(TextSpan.FromBounds(space.NamespaceKeyword.SpanStart, opening.Span.End));
            if (space is NamespaceDeclarationSyntax { CloseBraceToken: { IsMissing: false } closing }) text.Blank(closing.Span);
        }
        return Parse(text.ToString());
    }

    private static SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(SourceText.From(code), CellSource.ParseOptions(SourceCodeKind.Script));

    private static string BlankMagics(string code)
    {
        var magics = Magic().Matches(code);
        if (magics.Count == 0) return code;
        var text = new BlankedText(code);
        foreach (Match magic in magics) text.Blank(new TextSpan(magic.Index, magic.Length));
        return text.ToString();
    }

    [GeneratedRegex(@"\A\s*%%[^\r\n]*|^[ \t]*#![^\r\n]*", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Magic();
}
