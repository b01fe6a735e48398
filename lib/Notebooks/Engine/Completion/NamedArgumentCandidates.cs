using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workspace.Notebooks.Engine.Editing;
using Workspace.Notebooks.Engine.Inspection;
using Workspace.Notebooks.LanguageServices;

namespace Workspace.Notebooks.Engine.Completion;

/// <summary>The names of parameters that an argument can be given to, and an attribute's properties.</summary>
internal static class NamedArgumentCandidates
{
    public static IEnumerable<Candidate> Find(Cursor cursor)
    {
        if (cursor.Left.Parent is not (ArgumentListSyntax or BracketedArgumentListSyntax or AttributeArgumentListSyntax)) return [];
        if (CallSite.At(cursor.Cell, cursor.Word.Start) is not { } call) return [];
        var used = call.UsedNames.ToHashSet();
        var named = call.Targets.SelectMany(target => CallSite.ParametersOf(target).Skip(used.Count == 0 ? call.Index : 0))
            .Where(parameter => parameter.Name.Length > 0 && !used.Contains(parameter.Name))
            .DistinctBy(parameter => parameter.Name)
            .Select(parameter => new Candidate(SymbolCandidate.Escape(parameter.Name) + ":", CompletionKind.Variable, used.Count > 0 ? CandidateGroup.Expected : CandidateGroup.Member) { Name = parameter.Name, Signature = SymbolSignature.Of(parameter) });
        return call.Node is AttributeSyntax attribute ? named.Concat(Properties(cursor, attribute)) : named;
    }

    private static IEnumerable<Candidate> Properties(Cursor cursor, AttributeSyntax attribute) =>
        cursor.Model.GetTypeInfo(attribute).Type is not { } type
            ? []
            : cursor.Model.LookupSymbols(cursor.Word.Start, type)
                .Where(member => member is IPropertySymbol { IsStatic: false, SetMethod.DeclaredAccessibility: Accessibility.Public })
                .Select(member => new Candidate(member.Name + " = ", CompletionKind.Property, CandidateGroup.Expected) { Name = member.Name, Symbols = [member] });
}
