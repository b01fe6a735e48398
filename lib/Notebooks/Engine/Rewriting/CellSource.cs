using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Workspace.Notebooks.Engine.Rewriting;

/// <summary>A cell's text as written, and the tree that is compiled in its place, which has safe points.</summary>
internal sealed class CellSource
{
    private readonly SourceEdits _lowering;
    private readonly SourceEdits _insertions;

    private CellSource(string original, SyntaxTree plain, SyntaxTree tree, SourceEdits lowering, SourceEdits insertions)
    {
        Original = SourceText.From(original);
        Root = (CompilationUnitSyntax)plain.GetRoot();
        Tree = tree;
        _lowering = lowering;
        _insertions = insertions;
    }

    public SourceText Original { get; }

    /// <summary>What was parsed, before safe points were inserted: without lowering, its positions are those of the user's text.</summary>
    public CompilationUnitSyntax Root { get; }

    /// <summary>What is compiled.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>The language that cells are written in.</summary>
    public static CSharpParseOptions ParseOptions(SourceCodeKind kind) => new(LanguageVersion.CSharp14, DocumentationMode.None, kind);

    /// <summary>Parses a text and, where it has no syntax errors, adds the safe points; a library's types also become public.</summary>
    /// <param name="original">The text as the user wrote it, for error messages.</param>
    /// <param name="code">What is left of it to compile: as long as <paramref name="original"/> and with the same lines.</param>
    /// <param name="path">What errors and stack traces call it.</param>
    /// <param name="kind">Script or regular file.</param>
    /// <param name="lowering">What is to be inserted into the code before it is parsed; default nothing.</param>
    public static CellSource Create(string original, string code, string path, SourceCodeKind kind, SourceEdits? lowering = null)
    {
        lowering ??= new SourceEdits();
        code = lowering.Apply(code);
        var options = ParseOptions(kind);
        var tree = Parse(code, path, options);
        if (tree.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error)) return new CellSource(original, tree, tree, lowering, new SourceEdits());
        var insertions = SafePointInjector.FindInsertions(tree.GetRoot());
        if (kind == SourceCodeKind.Regular) LibraryVisibility.MakePublic(tree.GetRoot(), insertions);
        var compiled = insertions.IsEmpty ? tree : Parse(insertions.Apply(code), path, options);
        return new CellSource(original, tree, compiled, lowering, insertions);
    }

    /// <summary>Where in the user's text a diagnostic of the compiled tree lies.</summary>
    public LinePositionSpan? Locate(Diagnostic diagnostic)
    {
        if (diagnostic.Location.SourceTree != Tree) return null;
        var span = diagnostic.Location.SourceSpan;
        var (start, end) = (ToOriginal(span.Start), ToOriginal(span.End));
        return Original.Lines.GetLinePositionSpan(TextSpan.FromBounds(start, Math.Max(start, end)));
    }

    private int ToOriginal(int position) => Math.Min(_lowering.ToOriginal(_insertions.ToOriginal(position)), Original.Length);

    private static SyntaxTree Parse(string code, string path, CSharpParseOptions options) =>
        CSharpSyntaxTree.ParseText(SourceText.From(code, System.Text.Encoding.UTF8), options, path);
}
