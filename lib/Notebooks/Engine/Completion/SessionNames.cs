using Microsoft.CodeAnalysis;
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
    private Tables _tables = new([], []);

    /// <summary>A candidate for each name; not to be changed.</summary>
    public IReadOnlyDictionary<string, Candidate> Of(ChainSnapshot snapshot) => TablesOf(snapshot).All;

    /// <summary>What each name means where only a type or namespace can stand.</summary>
    public IReadOnlyDictionary<string, Candidate> TypesOf(ChainSnapshot snapshot) => TablesOf(snapshot).Types;

    private Tables TablesOf(ChainSnapshot snapshot)
    {
        lock (_lock)
        {
            if (_snapshot == snapshot) return _tables;
            _tables = TryExtend(snapshot) ?? LookUp(snapshot);
            _snapshot = snapshot;
            return _tables;
        }
    }

    private static Tables LookUp(ChainSnapshot snapshot)
    {
        var model = new EditedCell(snapshot, "").Model;
        return new Tables(ByName(model.LookupSymbols(0)), ByName(model.LookupNamespacesAndTypes(0)));
    }

    private static Dictionary<string, Candidate> ByName(IEnumerable<ISymbol> symbols) =>
        SymbolCandidate.Of(symbols, ScopeCandidates.GroupOf).ToDictionary(candidate => candidate.Name, StringComparer.Ordinal);

    private Tables? TryExtend(ChainSnapshot snapshot)
    {
        if (snapshot.NamesAddedSince(_snapshot) is not { } added) return null;
        var all = new Dictionary<string, Candidate>(_tables.All, StringComparer.Ordinal);
        var types = new Dictionary<string, Candidate>(_tables.Types, StringComparer.Ordinal);
        foreach (var cell in Enumerable.Reverse(added))
        {
            foreach (var (name, candidate) in ByName(cell.ScriptClass!.GetMembers())) all[name] = Merge(candidate, all.GetValueOrDefault(name));
            foreach (var (name, candidate) in ByName(cell.ScriptClass!.GetTypeMembers())) types[name] = candidate;
        }
        return new Tables(all, types);
    }

    /// <summary>A name that is declared again: functions of the same name are overloads across cells, everything else is replaced.</summary>
    public static Candidate Merge(Candidate newer, Candidate? older) =>
        newer.Symbols[0] is IMethodSymbol && older?.Symbols is [IMethodSymbol { ContainingType.IsScriptClass: true }, ..]
            ? newer with { Symbols = [.. newer.Symbols, .. older.Symbols.Where(o => !newer.Symbols.Any(n => SameParameters((IMethodSymbol)n, o)))] }
            : newer;

    private static bool SameParameters(IMethodSymbol method, ISymbol other) =>
        other is IMethodSymbol o && method.Parameters.Select(p => p.Type.ToDisplayString()).SequenceEqual(o.Parameters.Select(p => p.Type.ToDisplayString()));

    private sealed record Tables(Dictionary<string, Candidate> All, Dictionary<string, Candidate> Types);
}
