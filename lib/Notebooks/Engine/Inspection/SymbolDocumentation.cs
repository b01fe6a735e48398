using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workspace.Notebooks.Engine.Inspection;

/// <summary>Finds what is written about a symbol: in the cell that declares it, or in the XML file beside its assembly.</summary>
internal static class SymbolDocumentation
{
    // inheritdoc leads up a hierarchy; one that goes round in a circle ends here.
    private const int MaxSteps = 8;

    /// <summary>The element with <c>summary</c>, <c>param</c> and so on, or null.</summary>
    public static XElement? Find(ISymbol symbol, Compilation compilation)
    {
        var current = Declaration(symbol);
        for (var step = 0; step < MaxSteps && current is not null; step++)
        {
            var element = InSource(current) ?? InFile(current, compilation);
            if (element?.Element("inheritdoc") is not { } inherit || element.Element("summary") is not null) return element;
            current = inherit.Attribute("cref") is { } cref ? DocumentationCommentId.GetFirstSymbolForDeclarationId(cref.Value, compilation) : Base(current);
        }
        return null;
    }

    private static ISymbol Declaration(ISymbol symbol) => (symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension : symbol).OriginalDefinition;

    private static XElement? InFile(ISymbol symbol, Compilation compilation)
    {
        if (symbol.ContainingAssembly is not { } assembly || symbol.GetDocumentationCommentId() is not { } id) return null;
        return compilation.GetMetadataReference(assembly) is PortableExecutableReference { FilePath: { } path } ? DocumentationFiles.Find(path, id) : null;
    }

    private static XElement? InSource(ISymbol symbol)
    {
        if (symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not { } node) return null;
        var declaration = node.FirstAncestorOrSelf<SyntaxNode>(n => n is MemberDeclarationSyntax or LocalFunctionStatementSyntax);
        // The compiler is told to leave comments alone, which makes cells compile faster, so they are comments like others.
        var lines = declaration?.GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && trivia.ToString().StartsWith("///", StringComparison.Ordinal)).Select(trivia => trivia.ToString()[3..]).ToList();
        if (lines is null or []) return null;
        var text = string.Join('\n', lines);
        return DocumentationFiles.Parse($"<member>{text}</member>") is { } element && element.HasElements ? element : new XElement("member", new XElement("summary", text));
    }

    private static ISymbol? Base(ISymbol symbol)
    {
        ISymbol? overridden = symbol switch
        {
            IMethodSymbol method => method.OverriddenMethod,
            IPropertySymbol property => property.OverriddenProperty,
            IEventSymbol @event => @event.OverriddenEvent,
            INamedTypeSymbol type => type.BaseType is { SpecialType: not SpecialType.System_Object } parent ? parent : type.Interfaces.FirstOrDefault(),
            _ => null,
        };
        return (overridden ?? Implemented(symbol))?.OriginalDefinition;
    }

    private static ISymbol? Implemented(ISymbol symbol) => symbol.ContainingType is not { } type ? null : type.AllInterfaces
        .SelectMany(contract => contract.GetMembers(symbol.Name))
        .FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), symbol));
}
