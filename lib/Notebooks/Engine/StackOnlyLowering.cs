using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workspace.Notebooks.Engine;

/// <summary>
/// Lowers spans at the top level of a cell, whose variables live on the heap where spans cannot: everything from the first span
/// to the last use of one goes into a block, and the other variables declared in between are declared before it.
/// </summary>
internal sealed class StackOnlyLowering
{
    private readonly SemanticModel _model;
    private readonly SourceEdits _edits = new();
    private readonly BlankedText _text;

    private StackOnlyLowering(string code, SemanticModel model)
    {
        _text = new BlankedText(code);
        _model = model;
    }

    /// <summary>Rewrites a cell that fails to compile because of spans at its top level.</summary>
    /// <param name="code">The cell, of which <paramref name="model"/> has the plain tree.</param>
    /// <param name="model">Knows the types of its variables.</param>
    /// <returns>The text before insertions and the insertions, or null when the cell cannot be rewritten so.</returns>
    public static (string Code, SourceEdits Edits)? TryLower(string code, SemanticModel model)
    {
        var members = ((CompilationUnitSyntax)model.SyntaxTree.GetRoot()).Members;
        var lowering = new StackOnlyLowering(code, model);
        var first = members.IndexOf(lowering.DeclaresSpan);
        if (first < 0) return null;
        var names = members.Where(lowering.DeclaresSpan).SelectMany(DeclaredNames).ToHashSet();
        var last = members.LastIndexOf(member => Mentions(member, names));
        return lowering.TryWrap([.. members.Skip(first).Take(last - first + 1)]) ? (lowering._text.ToString(), lowering._edits) : null;
    }

    private bool TryWrap(List<MemberDeclarationSyntax> range)
    {
        var start = range[0].SpanStart;
        var hoisted = new List<string>();
        foreach (var member in range)
        {
            if (member is FieldDeclarationSyntax field)
            {
                if (!DeclaresSpan(field) && !TryHoist(field, hoisted)) return false;
            }
            else if (member is not GlobalStatementSyntax)
            {
                return false;
            }
        }
        _edits.Insert(start, string.Concat(hoisted) + "{");
        if (range[^1] is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } value })
        {
            var isVoid = _model.GetTypeInfo(value.Expression).Type is { SpecialType: SpecialType.System_Void };
            if (!isVoid) _edits.Insert(value.SpanStart, "return ");
            _edits.Insert(value.Span.End, ";");
        }
        _edits.Insert(range[^1].Span.End, "}");
        return true;
    }

    // `var y = e;` becomes `y = e;` with `T y;` before the block.
    private bool TryHoist(FieldDeclarationSyntax field, List<string> hoisted)
    {
        if (field.Declaration.Variables is not [var variable] || field.Modifiers.Count > 0) return false;
        if (_model.GetDeclaredSymbol(variable) is not IFieldSymbol { Type: { IsAnonymousType: false, TypeKind: not TypeKind.Error } type }) return false;
        hoisted.Add($"{type.ToMinimalDisplayString(_model, field.SpanStart)} {variable.Identifier.Text};");
        _text.Blank(variable.Initializer is null ? field.Span : field.Declaration.Type.Span);
        return true;
    }

    private bool DeclaresSpan(MemberDeclarationSyntax member) =>
        member is FieldDeclarationSyntax { Declaration.Variables: [var variable, ..] } && _model.GetDeclaredSymbol(variable) is IFieldSymbol { Type.IsRefLikeType: true };

    private static IEnumerable<string> DeclaredNames(MemberDeclarationSyntax member) =>
        ((FieldDeclarationSyntax)member).Declaration.Variables.Select(variable => variable.Identifier.ValueText);

    private static bool Mentions(MemberDeclarationSyntax member, HashSet<string> names) =>
        member.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && names.Contains(token.ValueText));
}
