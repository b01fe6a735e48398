using Microsoft.CodeAnalysis;
using Workspace.Notebooks.Engine.Editing;
using Workspace.Notebooks.Engine.Execution;
using Workspace.Notebooks.LanguageServices;

namespace Workspace.Notebooks.Engine.Completion;

/// <summary>Finds what could stand at the cursor of a cell.</summary>
internal sealed class Completer(SessionOptions options, SubmissionState state)
{
    private readonly DirectiveCompletion _directives = new(options);
    private readonly SessionNames _names = new();
    private readonly SessionMembers _members = new();
    private readonly SourceCompletion _sources = new([new ColumnNames(), .. options.CompletionSources], state);

    public CompletionList Complete(ChainSnapshot snapshot, string code, int position, CancellationToken cancellationToken)
    {
        if (_directives.Complete(code, position) is { } directive) return directive;
        if (_sources.CompleteMagic(code, position, cancellationToken) is { } magic) return magic;
        var cursor = Cursor.Create(snapshot, _names, _members, code, position);
        cancellationToken.ThrowIfCancellationRequested();
        if (StringContent.At(cursor, code) is { } text) return _sources.CompleteString(cursor, text, cancellationToken);
        var items = CompletionRanking.Rank(Find(cursor), cursor.Word.Typed, snapshot.Usages, cancellationToken);
        return items.Count == 0 ? CompletionList.Empty(position) : new CompletionList(cursor.Word.Start, cursor.Word.End, items);
    }

    private static IEnumerable<Candidate> Find(Cursor cursor)
    {
        if (!cursor.IsName) return [];
        if (MemberCandidates.Applies(cursor)) return MemberCandidates.Find(cursor);
        if (InitializerCandidates.Find(cursor) is { } properties)
            return properties.Alone ? properties.Candidates : properties.Candidates.Concat(Find(cursor, PlaceKind.Expression));
        return Find(cursor, Place.Of(cursor));
    }

    private static IEnumerable<Candidate> Find(Cursor cursor, PlaceKind place) => place switch
    {
        PlaceKind.Nothing => [],
        PlaceKind.Override => OverrideCandidates.Find(cursor),
        PlaceKind.Attribute => AttributeCandidates.Find(cursor),
        _ => ExpectedType.Find(cursor, place)
            .Concat(place is PlaceKind.Expression ? NamedArgumentCandidates.Find(cursor) : [])
            .Concat(Names(cursor, place))
            .Concat(KeywordCandidates.Find(cursor, place)),
    };

    private static IEnumerable<Candidate> Names(Cursor cursor, PlaceKind place) => place switch
    {
        PlaceKind.Statement or PlaceKind.Expression => ScopeCandidates.Find(cursor),
        PlaceKind.Type or PlaceKind.TypeBody or PlaceKind.UsingStatic or PlaceKind.Constraint => ScopeCandidates.Types(cursor),
        PlaceKind.New => ScopeCandidates.Creatable(cursor),
        PlaceKind.Pattern => ScopeCandidates.Constants(cursor),
        PlaceKind.Using => ScopeCandidates.Namespaces(cursor),
        _ => [],
    };
}
