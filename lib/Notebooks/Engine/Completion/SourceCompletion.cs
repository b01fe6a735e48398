using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workspace.Notebooks.Engine.Compiling;
using Workspace.Notebooks.Engine.Editing;
using Workspace.Notebooks.Engine.Execution;
using Workspace.Notebooks.LanguageServices;

namespace Workspace.Notebooks.Engine.Completion;

/// <summary>Asks the sources that know names inside strings, and magics.</summary>
internal sealed partial class SourceCompletion(IReadOnlyList<ICompletionSource> sources, SubmissionState state)
{
    private static readonly Dictionary<string, int> NoUsages = [];

    /// <summary>Completes a line that begins with <c>#!</c>; null for another line.</summary>
    public CompletionList? CompleteMagic(string code, int position, CancellationToken cancellationToken)
    {
        var start = position == 0 ? 0 : code.LastIndexOf('\n', position - 1) + 1;
        var match = Magic().Match(code[start..position]);
        if (!match.Success) return null;
        var text = match.Groups[1].Value;
        var word = text[(text.LastIndexOfAny([' ', '\t']) + 1)..];
        var end = position;
        while (end < code.Length && !char.IsWhiteSpace(code[end])) end++;
        var place = new CompletionPlace { Kind = CompletionPlaceKind.Magic, Text = text, Word = word, Variables = state.List() };
        return Rank(place, new CompletionWord(position - word.Length, end, word), position, item => item, cancellationToken);
    }

    /// <summary>Completes the content of a string.</summary>
    public CompletionList CompleteString(Cursor cursor, StringContent content, CancellationToken cancellationToken)
    {
        var variables = state.List();
        var call = CallSite.At(cursor.Cell, cursor.Token.SpanStart);
        var target = call?.Targets is [var first, ..] ? first : null;
        var place = new CompletionPlace
        {
            Kind = CompletionPlaceKind.StringLiteral,
            Text = content.Text,
            Word = content.Text,
            Member = target is null ? null : FullName(target),
            Parameter = target is null ? null : call!.ParameterOf(target)?.Name,
            IsFrameworkMember = target?.ContainingAssembly is { } assembly && FrameworkReferences.Names.Contains(assembly.Name),
            Mentioned = [.. MentionedNames.Before(cursor).Select(name => variables.FirstOrDefault(v => v.Name == name)).OfType<SessionVariable>()],
            Variables = variables,
        };
        return Rank(place, new CompletionWord(content.Start, content.End, content.Text), cursor.Position, content.Escape, cancellationToken);
    }

    private CompletionList Rank(CompletionPlace place, CompletionWord word, int position, Func<string, string> escape, CancellationToken cancellationToken)
    {
        // The order is the sources' own.
        var candidates = sources.SelectMany(source => source.Complete(place, cancellationToken))
            .Select((item, order) => new Candidate(escape(item.Text), item.Kind, CandidateGroup.Expected) { Name = item.Text, Signature = item.Signature, Distance = order });
        var items = CompletionRanking.Rank(candidates, word.Typed, NoUsages, cancellationToken);
        return items.Count == 0 ? CompletionList.Empty(position) : new CompletionList(word.Start, word.End, items);
    }

    private static string FullName(ISymbol member)
    {
        var type = member.ContainingType?.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat.WithGenericsOptions(SymbolDisplayGenericsOptions.None));
        var name = member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? member.ContainingType!.Name : member.Name;
        return type is null || member.ContainingType!.IsScriptClass ? name : $"{type}.{name}";
    }

    [GeneratedRegex(@"^[ \t]*(#!.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Magic();
}
