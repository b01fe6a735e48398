using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workspace.Notebooks.Engine.Editing;
using Workspace.Notebooks.Engine.Rewriting;

namespace Workspace.Notebooks.Engine.Compiling;

/// <summary>
/// The compilations of a session, each of which sees the declarations of those before it.
/// </summary>
/// <remarks>
/// A submission inherits the references and imports of its predecessor, so each is passed to the compiler once only.
/// Passing them again and again makes the inherited list grow with every cell, and memory with its square.
/// </remarks>
internal sealed class SubmissionChain(SessionAssemblies assemblies, SessionImports imports)
{
    private CSharpCompilation? _latest;
    private int _number;

    /// <summary>Compiles a cell on top of the chain, which stays as it is until <see cref="Append"/>.</summary>
    /// <exception cref="CellCompilationException">It does not compile.</exception>
    public CompiledSubmission Compile(CellSource source, bool optimize, CancellationToken cancellationToken)
    {
        CompilationErrors.ThrowIfSyntaxErrors(source);
        var compilation = CreateCompilation(source.Tree, optimize);
        var (assembly, symbols) = CellEmitter.Emit(compilation, source, cancellationToken);
        return new CompiledSubmission(compilation, assembly, symbols, assembly.Length > 0 && EndsInValue(compilation, source.Tree, cancellationToken));
    }

    /// <summary>What the compiler knows about a cell, whether or not it compiles.</summary>
    public SemanticModel Inspect(SyntaxTree tree) => CreateCompilation(tree, optimize: false).GetSemanticModel(tree);

    /// <summary>The chain as it is now, for an editor. Not to be called while it changes.</summary>
    public ChainSnapshot Snapshot() => new(_latest, _number + 1, [.. assemblies.New], [.. imports.New]);

    /// <summary>Makes a compiled cell the newest, so that later cells see what it declares.</summary>
    public void Append(CompiledSubmission submission)
    {
        _latest = submission.Compilation;
        _number++;
        assemblies.MarkInherited();
        imports.MarkInherited(submission.Compilation);
    }

    /// <summary>Whether an earlier cell declares a variable, function or type of this name.</summary>
    public bool Declares(string name)
    {
        for (var compilation = _latest; compilation is not null; compilation = compilation.ScriptCompilationInfo?.PreviousScriptCompilation)
            if (compilation.ScriptClass?.GetMembers(name).IsEmpty == false) return true;
        return false;
    }

    private CSharpCompilation CreateCompilation(SyntaxTree tree, bool optimize)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Submission#{_number + 1}");
        var options = CellEmitter.Options(optimize).WithUsings(imports.New).WithScriptClassName(name);
        return CSharpCompilation.CreateScriptCompilation(name, tree, assemblies.New, options, _latest);
    }

    private static bool EndsInValue(CSharpCompilation compilation, SyntaxTree tree, CancellationToken cancellationToken)
    {
        var root = (CompilationUnitSyntax)tree.GetRoot(cancellationToken);
        if (root.Members.LastOrDefault() is not GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last }) return false;
        return compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression, cancellationToken).Type is not { SpecialType: SpecialType.System_Void };
    }
}
