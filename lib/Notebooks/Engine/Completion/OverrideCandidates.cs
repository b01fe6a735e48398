using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workspace.Notebooks.LanguageServices;

namespace Workspace.Notebooks.Engine.Completion;

/// <summary>Members of base types that can be overridden, each as a declaration that calls the base.</summary>
internal static class OverrideCandidates
{
    private static readonly SymbolDisplayFormat Declaration = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeRef)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeDefaultValue);

    public static IEnumerable<Candidate> Find(Cursor cursor)
    {
        var syntax = cursor.Left.Parent?.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>();
        if (syntax is null || cursor.Model.GetDeclaredSymbol(syntax) is not INamedTypeSymbol type) return [];
        return Overridable(type).Select(member => new Candidate(Declare(member, cursor), SymbolCandidate.KindOf(member), CandidateGroup.Expected) { Name = member.Name, Symbols = [member] });
    }

    private static IEnumerable<ISymbol> Overridable(INamedTypeSymbol type)
    {
        var taken = type.GetMembers().Select(Key).ToHashSet();
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
            foreach (var member in parent.GetMembers().Where(m => (m.IsVirtual || m.IsAbstract || m.IsOverride) && m.CanBeReferencedByName && m.DeclaredAccessibility != Accessibility.Private))
                if (taken.Add(Key(member)) && !member.IsSealed && member.Name != "Finalize") yield return member;
    }

    private static string Key(ISymbol symbol) => symbol.ToDisplayString(Declaration.RemoveMemberOptions(SymbolDisplayMemberOptions.IncludeType));

    private static string Declare(ISymbol member, Cursor cursor)
    {
        var declaration = member.ToMinimalDisplayString(cursor.Model, cursor.Word.Start, Declaration);
        var fallback = member.IsAbstract ? "throw new NotImplementedException()" : null;
        return member switch
        {
            IMethodSymbol method => $"{declaration} => {fallback ?? $"base.{method.Name}({string.Join(", ", method.Parameters.Select(p => p.Name))})"};",
            IPropertySymbol => $"{declaration} => {fallback ?? $"base.{member.Name}"};",
            _ => declaration + ";",
        };
    }
}
