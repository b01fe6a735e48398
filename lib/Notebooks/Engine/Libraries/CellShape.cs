using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Workspace.Notebooks.Engine.Rewriting;

namespace Workspace.Notebooks.Engine.Libraries;

/// <summary>
/// Tells which declarations of a cell the script dialect refuses, and splits such a cell in two: types and namespaces for a
/// library, everything else for the script that runs after it.
/// </summary>
internal static class CellShape
{
    private static readonly HashSet<string> GeneratorAttributes = ["GeneratedRegex", "LibraryImport", "JsonSerializable", "GeneratedComInterface", "GeneratedComClass"];

    /// <summary>Whether the cell has a namespace, an extension method in a class, an extension block, a <c>file</c> type, or a type that needs a source generator.</summary>
    public static bool NeedsLibrary(CompilationUnitSyntax root) => root.Members.Any(NeedsLibrary);

    /// <summary>Whether any of a cell's types needs a source generator.</summary>
    public static bool NeedsGenerators(CompilationUnitSyntax root) =>
        root.DescendantNodes(node => node is not StatementSyntax).OfType<AttributeSyntax>().Any(IsForGenerator);

    /// <summary>Splits a cell; each half is as long as the whole and keeps its lines and columns.</summary>
    public static (string Library, string Script) Split(string code, CompilationUnitSyntax root)
    {
        var library = new BlankedText(code);
        var script = new BlankedText(code);
        foreach (var member in root.Members)
            (BelongsToLibrary(member) ? script : library).Blank(member.Span);
        foreach (var modifier in LibraryVisibility.FindInternal(root)) library.Replace(modifier.Span, "public");
        return (library.ToString(), script.ToString());
    }

    private static bool BelongsToLibrary(MemberDeclarationSyntax member) =>
        member is BaseNamespaceDeclarationSyntax or BaseTypeDeclarationSyntax or DelegateDeclarationSyntax;

    private static bool NeedsLibrary(MemberDeclarationSyntax member) => member switch
    {
        BaseNamespaceDeclarationSyntax => true,
        TypeDeclarationSyntax type => type.Modifiers.Any(SyntaxKind.FileKeyword) || HasExtensions(type) || type.DescendantNodes(n => n is not StatementSyntax).OfType<AttributeSyntax>().Any(IsForGenerator),
        BaseTypeDeclarationSyntax type => type.Modifiers.Any(SyntaxKind.FileKeyword),
        _ => false,
    };

    private static bool HasExtensions(TypeDeclarationSyntax type) => type.Modifiers.Any(SyntaxKind.StaticKeyword) && type.Members.Any(member =>
        member is ExtensionBlockDeclarationSyntax
        || (member is MethodDeclarationSyntax { ParameterList.Parameters: [var first, ..] } && first.Modifiers.Any(SyntaxKind.ThisKeyword)));

    private static bool IsForGenerator(AttributeSyntax attribute)
    {
        var name = attribute.Name is QualifiedNameSyntax qualified ? qualified.Right.Identifier.ValueText : attribute.Name.ToString();
        return GeneratorAttributes.Contains(name.EndsWith("Attribute", StringComparison.Ordinal) ? name[..^"Attribute".Length] : name);
    }
}
