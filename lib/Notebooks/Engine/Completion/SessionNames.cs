using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workspace.Notebooks.Engine.Editing;

namespace Workspace.Notebooks.Engine.Completion;

/// <summary>
/// What an empty next cell would know: everything that earlier cells declare and what is imported. The compiler looks each
/// name up in each cell, which takes longer with every cell; so what it found is kept, and a new cell adds only its own names.
/// </summary>
internal sealed class SessionNames
{
    private readonly Lock _lock = new();
    private ChainSnapshot? _snapshot;
    private Dictionary<string, IReadOnlyList<ISymbol>> _names = [];

    /// <summary>The meanings of each name; not to be changed.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ISymbol>> Of(ChainSnapshot snapshot)
    {
        lock (_lock)
        {
            if (_snapshot == snapshot) return _names;
            _names = TryExtend(snapshot) ?? LookUp(snapshot);
            _snapshot = snapshot;
            return _names;
        }
    }

    private static Dictionary<string, IReadOnlyList<ISymbol>> LookUp(ChainSnapshot snapshot) =>
        new EditedCell(snapshot, "").Model.LookupSymbols(0).GroupBy(symbol => symbol.Name, StringComparer.Ordinal)
            .ToDictionary(named => named.Key, IReadOnlyList<ISymbol> (named) => [.. named], StringComparer.Ordinal);

    private Dictionary<string, IReadOnlyList<ISymbol>>? TryExtend(ChainSnapshot snapshot)
    {
        if (_snapshot is null || snapshot.HasNews || _snapshot.HasNews) return null;
        var added = snapshot.Cells.TakeWhile(cell => cell != _snapshot.Latest).ToList();
        // Where the known state is not among the cells, all of them would count as new.
        if (_snapshot.Latest is null || added.Count > 0 && added[^1].ScriptCompilationInfo?.PreviousScriptCompilation != _snapshot.Latest) return null;
        if (added.Exists(BringsOtherNames)) return null;
        var names = new Dictionary<string, IReadOnlyList<ISymbol>>(_names, StringComparer.Ordinal);
        foreach (var cell in Enumerable.Reverse(added))
            foreach (var named in cell.ScriptClass!.GetMembers().Where(member => member.CanBeReferencedByName).GroupBy(member => member.Name))
                names[named.Key] = Merge([.. named], names.GetValueOrDefault(named.Key, []));
        return names;
    }

    private static bool BringsOtherNames(CSharpCompilation cell) =>
        !cell.ExternalReferences.IsEmpty || !cell.Options.Usings.IsEmpty || ((CompilationUnitSyntax)cell.SyntaxTrees[0].GetRoot()).Usings.Count > 0;

    // Functions of the same name are overloads across cells; everything else is replaced.
    private static IReadOnlyList<ISymbol> Merge(IReadOnlyList<ISymbol> newer, IReadOnlyList<ISymbol> older) =>
        newer[0] is IMethodSymbol && older is [IMethodSymbol { ContainingType.IsScriptClass: true }, ..] ? [.. newer, .. older.Where(o => !newer.Any(n => SameParameters((IMethodSymbol)n, o)))] : newer;

    private static bool SameParameters(IMethodSymbol method, ISymbol other) =>
        other is IMethodSymbol o && method.Parameters.Select(p => p.Type.ToDisplayString()).SequenceEqual(o.Parameters.Select(p => p.Type.ToDisplayString()));
}
