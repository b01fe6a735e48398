using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workspace.Notebooks.Engine.Rewriting;

namespace Workspace.Notebooks.Engine.Libraries;

/// <summary>The types of one or more cells that are compiled as a library.</summary>
internal sealed class Library
{
    public Library(string name, Version version, IReadOnlyList<SyntaxTree> trees)
    {
        Name = name;
        Version = version;
        Trees = trees;
        Types = trees.SelectMany(TypeNames).ToHashSet();
        Namespaces = [.. trees.SelectMany(tree => LibraryVisibility.TopLevelTypes(tree.GetRoot())).Select(NamespaceOf).Where(n => n.Length > 0).Distinct()];
    }

    public string Name { get; }

    public Version Version { get; }

    public IReadOnlyList<SyntaxTree> Trees { get; }

    /// <summary>Full names of the types that are not nested, with the number of type parameters.</summary>
    public IReadOnlySet<string> Types { get; }

    public IReadOnlyList<string> Namespaces { get; }

    public static HashSet<string> TypeNames(SyntaxTree tree) =>
        [.. LibraryVisibility.TopLevelTypes(tree.GetRoot()).Where(type => !type.Modifiers.Any(SyntaxKind.FileKeyword)).Select(FullName)];

    /// <summary>The library's trees without some types; trees of which nothing remains are left out.</summary>
    public IEnumerable<SyntaxTree> Without(IReadOnlySet<string> types) =>
        Trees.Select(tree => Remove(tree, types)).Where(tree => TypeNames(tree).Count > 0);

    private static SyntaxTree Remove(SyntaxTree tree, IReadOnlySet<string> types)
    {
        var text = tree.ToString();
        var code = new BlankedText(text);
        foreach (var type in LibraryVisibility.TopLevelTypes(tree.GetRoot()).Where(type => types.Contains(FullName(type)))) code.Blank(type.Span);
        return CSharpSyntaxTree.ParseText(code.ToString(), (CSharpParseOptions)tree.Options, tree.FilePath, System.Text.Encoding.UTF8);
    }

    private static string FullName(MemberDeclarationSyntax type)
    {
        var (name, parameters) = type switch
        {
            TypeDeclarationSyntax t => (t.Identifier.ValueText, t.TypeParameterList?.Parameters.Count ?? 0),
            BaseTypeDeclarationSyntax t => (t.Identifier.ValueText, 0),
            DelegateDeclarationSyntax d => (d.Identifier.ValueText, d.TypeParameterList?.Parameters.Count ?? 0),
            _ => throw new ArgumentException($"{type.Kind()} declares no type.", nameof(type)),
        };
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{NamespaceOf(type)}.{name}`{parameters}");
    }

    private static string NamespaceOf(SyntaxNode type) =>
        string.Join('.', type.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Reverse().Select(space => space.Name.ToString()));
}
