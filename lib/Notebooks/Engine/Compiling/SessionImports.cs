using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workspace.Notebooks.Engine.Compiling;

/// <summary>The namespaces, static types and aliases that cells may use without saying so again.</summary>
internal sealed class SessionImports
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<string> _new = [];
    // What stands after `global using`, by alias or else by itself, so that a new alias replaces the old.
    private readonly Dictionary<string, string> _globalUsings = new(StringComparer.Ordinal);

    /// <summary>Imports no submission has had yet, in the form of the compiler's option: namespaces and type names.</summary>
    public IReadOnlyList<string> New => _new;

    /// <summary>All imports as source for a library, which does not inherit them.</summary>
    public string GlobalUsings => string.Concat(_globalUsings.Values.Select(name => $"global using {name};\n"));

    /// <summary>Adds a namespace or <c>static Full.TypeName</c>, from the next submission on.</summary>
    public void Add(string import)
    {
        if (!_known.Add(import)) return;
        // The compiler's option takes the bare type name for what source calls `using static`.
        _new.Add(import.StartsWith("static ", StringComparison.Ordinal) ? import["static ".Length..].Trim() : import);
        _globalUsings[import] = import;
    }

    /// <summary>A submission has become part of the chain; its own usings count from now on.</summary>
    public void MarkInherited(CSharpCompilation submission)
    {
        _new.Clear();
        var tree = submission.SyntaxTrees[0];
        var usings = ((CompilationUnitSyntax)tree.GetRoot()).Usings;
        if (usings.Count == 0) return;
        var model = submission.GetSemanticModel(tree);
        foreach (var directive in usings)
            if (model.GetSymbolInfo(directive.NamespaceOrType).Symbol is { } symbol && !IsOfACell(symbol)) Remember(directive, symbol);
    }

    private void Remember(UsingDirectiveSyntax directive, ISymbol symbol)
    {
        var name = symbol.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        var alias = directive.Alias?.Name.Identifier.ValueText;
        var isStatic = directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword);
        _globalUsings[alias ?? name] = alias is not null ? $"{alias} = {name}" : isStatic ? $"static {name}" : name;
    }

    private static bool IsOfACell(ISymbol symbol) =>
        symbol is INamedTypeSymbol { ContainingType: { IsScriptClass: true } } || symbol.ContainingAssembly?.Name.StartsWith("Submission#", StringComparison.Ordinal) == true;
}
