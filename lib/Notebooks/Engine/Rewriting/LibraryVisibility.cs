using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workspace.Notebooks.Engine.Rewriting;

/// <summary>
/// Makes the types of a library cell public. What is internal in a program is meant for the whole notebook, but later
/// cells are other assemblies.
/// </summary>
internal static class LibraryVisibility
{
    /// <summary>Types and delegates of a tree that are not nested in another type.</summary>
    public static IEnumerable<MemberDeclarationSyntax> TopLevelTypes(SyntaxNode root) =>
        root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>().Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);

    /// <summary>The <c>internal</c> modifiers of top-level types.</summary>
    public static IEnumerable<SyntaxToken> FindInternal(SyntaxNode root) =>
        TopLevelTypes(root).SelectMany(type => type.Modifiers).Where(modifier => modifier.IsKind(SyntaxKind.InternalKeyword));

    /// <summary>Inserts <c>public</c> at top-level types that say nothing.</summary>
    public static void MakePublic(SyntaxNode root, SourceEdits edits)
    {
        foreach (var type in TopLevelTypes(root))
            if (!type.Modifiers.Any(m => m.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.FileKeyword))
                edits.Insert(AfterAttributes(type), "public ");
    }

    private static int AfterAttributes(MemberDeclarationSyntax type) =>
        type.AttributeLists.Count == 0 ? type.SpanStart : type.AttributeLists[^1].GetLastToken().GetNextToken().SpanStart;
}
