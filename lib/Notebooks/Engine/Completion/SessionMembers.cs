using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workspace.Notebooks.Engine.Editing;

namespace Workspace.Notebooks.Engine.Completion;

/// <summary>
/// What objects of a type offer behind a dot. For extension methods the compiler looks through every import and every cell, so what it
/// found for a type is kept until a cell brings others.
/// </summary>
internal sealed class SessionMembers
{
    // More types than anybody works with at once; each holds its members.
    private const int MaxTypes = 200;

    private readonly Lock _lock = new();
    private readonly Dictionary<ITypeSymbol, IReadOnlyList<Candidate>> _members = new(SymbolEqualityComparer.Default);
    private ChainSnapshot? _snapshot;

    /// <summary>The members of a type; not to be changed.</summary>
    /// <param name="cell">The cell that asks. One that declares types or functions itself, or imports, may see others than its neighbours.</param>
    /// <param name="type">The type.</param>
    /// <param name="find">Finds them.</param>
    public IEnumerable<Candidate> Of(EditedCell cell, ITypeSymbol type, Func<IEnumerable<Candidate>> find)
    {
        if (cell.Root.Usings.Count > 0 || cell.Root.Members.Any(member => member is not (GlobalStatementSyntax or FieldDeclarationSyntax or IncompleteMemberSyntax))) return find();
        lock (_lock)
        {
            if (_snapshot != cell.Snapshot && !IsSame(cell.Snapshot) || _members.Count == MaxTypes) _members.Clear();
            _snapshot = cell.Snapshot;
            if (!_members.TryGetValue(type, out var known)) _members[type] = known = [.. find()];
            return known;
        }
    }

    private bool IsSame(ChainSnapshot snapshot) =>
        snapshot.NamesAddedSince(_snapshot)?.All(cell => !cell.ScriptClass!.GetMembers().Any(member => member is IMethodSymbol { IsExtensionMethod: true } or INamedTypeSymbol)) == true;
}
