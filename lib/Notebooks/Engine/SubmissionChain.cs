using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;

namespace Workspace.Notebooks.Engine;

/// <summary>
/// The compilations of a session, each of which sees the declarations of those before it.
/// </summary>
/// <remarks>
/// A submission inherits the references and imports of its predecessor, so each is passed to the compiler once only.
/// Passing them again and again makes the inherited list grow with every cell, and memory with its square.
/// </remarks>
internal sealed class SubmissionChain
{
    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        allowUnsafe: true,
        nullableContextOptions: NullableContextOptions.Annotations,
        generalDiagnosticOption: ReportDiagnostic.Suppress);

    private readonly List<MetadataReference> _newReferences;
    private readonly List<string> _newImports;
    private CSharpCompilation? _previous;
    private int _number;

    public SubmissionChain(IEnumerable<MetadataReference> references, IEnumerable<string> imports)
    {
        _newReferences = [.. references];
        _newImports = [.. imports];
    }

    /// <summary>The newest submission, from which completion and module cells start; null before the first.</summary>
    public CSharpCompilation? Latest => _previous;

    /// <summary>Makes an assembly visible from the next submission on.</summary>
    public void AddReference(MetadataReference reference) => _newReferences.Add(reference);

    /// <summary>Adds a namespace, or a type whose static members become visible, from the next submission on.</summary>
    public void AddImport(string name) => _newImports.Add(name);

    /// <summary>Compiles a cell on top of the chain, which stays as it is until <see cref="Append"/>.</summary>
    /// <exception cref="CellCompilationException">It does not compile.</exception>
    public CompiledSubmission Compile(CellSource source, bool optimize, CancellationToken cancellationToken)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Submission#{_number + 1}");
        var options = Options.WithUsings(_newImports).WithScriptClassName(name)
            .WithOptimizationLevel(optimize ? OptimizationLevel.Release : OptimizationLevel.Debug);
        var compilation = CSharpCompilation.CreateScriptCompilation(name, source.Tree, _newReferences, options, _previous);
        var syntaxErrors = source.Tree.GetDiagnostics(cancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        if (syntaxErrors.Count > 0) throw CompilationErrors.Describe(source, syntaxErrors);
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb), cancellationToken: cancellationToken);
        if (emitted.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error)) throw CompilationErrors.Describe(source, emitted.Diagnostics);
        // A cell of comments or usings alone fails to emit without any diagnostic: there is nothing to run, but its usings count.
        return emitted.Success
            ? new CompiledSubmission(compilation, assembly.ToArray(), symbols.ToArray(), EndsInValue(compilation, source.Tree, cancellationToken))
            : new CompiledSubmission(compilation, [], [], EndsInValue: false);
    }

    /// <summary>Makes a compiled cell the newest, so that later cells see what it declares.</summary>
    public void Append(CompiledSubmission submission)
    {
        _previous = submission.Compilation;
        _newReferences.Clear();
        _newImports.Clear();
        _number++;
    }

    private static bool EndsInValue(CSharpCompilation compilation, SyntaxTree tree, CancellationToken cancellationToken)
    {
        var root = (CompilationUnitSyntax)tree.GetRoot(cancellationToken);
        if (root.Members.LastOrDefault() is not GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last }) return false;
        return compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression, cancellationToken).Type is not { SpecialType: SpecialType.System_Void };
    }
}
