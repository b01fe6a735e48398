using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
    private int _compiled;

    /// <summary>Compiles a cell on top of the chain, which stays as it is until <see cref="Append"/>.</summary>
    /// <exception cref="CellCompilationException">It does not compile.</exception>
    public CompiledSubmission Compile(CellSource source, bool optimize, CancellationToken cancellationToken)
    {
        CompilationErrors.ThrowIfSyntaxErrors(source);
        try
        {
            return Emit(source, optimize, assemblies.New, cancellationToken);
        }
        catch (CellCompilationException) when (assemblies.Deferred.Count > 0)
        {
            // It may lack nothing but one of these. If not, these errors are the ones that count.
            var submission = Emit(source, optimize, [.. assemblies.New, .. assemblies.Deferred], cancellationToken);
            assemblies.AddDeferred();
            return submission;
        }
    }

    /// <summary>What the compiler knows about a cell, whether or not it compiles.</summary>
    public SemanticModel Inspect(SyntaxTree tree) =>
        CreateCompilation(tree, optimize: false, [.. assemblies.New, .. assemblies.Deferred]).GetSemanticModel(tree);

    /// <summary>The chain as it is now, for an editor. Not to be called while it changes.</summary>
    public ChainSnapshot Snapshot() => new(_latest, _compiled + 1, [.. assemblies.New, .. assemblies.Deferred], [.. imports.New]);

    /// <summary>File names of the assemblies that the next submission brings in.</summary>
    public IReadOnlyList<string> NewReferences => [.. assemblies.New.Select(reference => Path.GetFileName(reference.Display ?? ""))];

    /// <summary>Makes a compiled cell the newest, so that later cells see what it declares.</summary>
    public void Append(CompiledSubmission submission)
    {
        _latest = submission.Compilation;
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

    private CompiledSubmission Emit(CellSource source, bool optimize, IEnumerable<MetadataReference> references, CancellationToken cancellationToken)
    {
        // A cell that is interrupted between loading and starting leaves its assembly in the load context, which takes
        // no second one of that name: so no name is given twice, also not to what was never appended.
        _compiled++;
        var compilation = CreateCompilation(source.Tree, optimize, references);
        var (assembly, symbols) = CellEmitter.Emit(compilation, source, cancellationToken);
        return new CompiledSubmission(compilation, assembly, symbols);
    }

    private CSharpCompilation CreateCompilation(SyntaxTree tree, bool optimize, IEnumerable<MetadataReference> references)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Submission#{_compiled}");
        var options = CellEmitter.Options(optimize).WithUsings(imports.New).WithScriptClassName(name);
        return CSharpCompilation.CreateScriptCompilation(name, tree, references, options, _latest);
    }
}
