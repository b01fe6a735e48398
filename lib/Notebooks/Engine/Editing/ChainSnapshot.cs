using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workspace.Notebooks.Engine.Compiling;
using Workspace.Notebooks.Engine.Rewriting;

namespace Workspace.Notebooks.Engine.Editing;

/// <summary>The state of a chain between two cells. Never changes, so it can be asked from any thread while the next cell runs.</summary>
internal sealed class ChainSnapshot
{
    // An empty next cell. Putting another text in its place keeps the references that it has bound, which is what costs time.
    private readonly Lazy<CSharpCompilation> _next;
    private readonly Lazy<IReadOnlyDictionary<string, int>> _usages;

    public ChainSnapshot(CSharpCompilation? latest, int number, IReadOnlyList<MetadataReference> references, IReadOnlyList<string> imports)
    {
        Latest = latest;
        HasNews = references.Count > 0 || imports.Count > 0;
        _next = new(() => Create(latest, number, references, imports));
        _usages = new(() => NameUsages.Count(Cells.Select(cell => cell.SyntaxTrees[0])));
    }

    /// <summary>The newest cell, or null before the first.</summary>
    public CSharpCompilation? Latest { get; }

    /// <summary>Whether there are references or imports that no cell has had yet.</summary>
    public bool HasNews { get; }

    /// <summary>How often recent cells mention each name.</summary>
    public IReadOnlyDictionary<string, int> Usages => _usages.Value;

    /// <summary>The cells, newest first.</summary>
    public IEnumerable<CSharpCompilation> Cells
    {
        get
        {
            for (var cell = Latest; cell is not null; cell = cell.ScriptCompilationInfo?.PreviousScriptCompilation) yield return cell;
        }
    }

    /// <summary>The cells since an earlier state, newest first, if all they can add are names of their own; null where they import or reference something, or where that state is not known.</summary>
    public IReadOnlyList<CSharpCompilation>? NamesAddedSince(ChainSnapshot? earlier)
    {
        if (earlier?.Latest is null || HasNews || earlier.HasNews) return null;
        var added = Cells.TakeWhile(cell => cell != earlier.Latest).ToList();
        // Where that state is not among the cells, all of them would count as new.
        if (added.Count > 0 && added[^1].ScriptCompilationInfo?.PreviousScriptCompilation != earlier.Latest) return null;
        return added.Exists(BringsOtherNames) ? null : added;
    }

    /// <summary>A next cell with this text.</summary>
    public CSharpCompilation Compile(SyntaxTree tree) => _next.Value.ReplaceSyntaxTree(_next.Value.SyntaxTrees[0], tree);

    private static bool BringsOtherNames(CSharpCompilation cell) =>
        !cell.ExternalReferences.IsEmpty || !cell.Options.Usings.IsEmpty || ((CompilationUnitSyntax)cell.SyntaxTrees[0].GetRoot()).Usings.Count > 0;

    private static CSharpCompilation Create(CSharpCompilation? latest, int number, IReadOnlyList<MetadataReference> references, IReadOnlyList<string> imports)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Submission#{number}");
        var options = CellEmitter.Options(optimize: false).WithUsings(imports).WithScriptClassName(name);
        var empty = CSharpSyntaxTree.ParseText("", CellSource.ParseOptions(SourceCodeKind.Script));
        return CSharpCompilation.CreateScriptCompilation(name, empty, references, options, latest);
    }
}
