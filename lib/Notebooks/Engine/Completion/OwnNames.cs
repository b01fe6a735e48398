using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workspace.Notebooks.Engine.Completion;

/// <summary>
/// The names that a cell itself declares and that can be used at the cursor. The compiler's own look-up knows them too, but goes
/// through every import and every earlier cell for them, whose names are known already.
/// </summary>
internal static class OwnNames
{
    /// <summary>Whether all a cell can say is what <see cref="At"/> finds on top of earlier cells: it imports nothing, and the cursor is in no type that has members of its own.</summary>
    public static bool AreAll(Cursor cursor) =>
        cursor.Cell.Root.Usings.Count == 0 && cursor.Left.Parent?.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>() is null && cursor.Token.Parent?.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>() is null;

    /// <summary>What is declared where the cursor can see it.</summary>
    public static IEnumerable<ISymbol> At(Cursor cursor)
    {
        foreach (var token in cursor.Cell.Root.DescendantTokens())
        {
            // Names are declared by identifiers that are no names themselves to the parser.
            if (!token.IsKind(SyntaxKind.IdentifierToken) || token.Parent is null or SimpleNameSyntax or LabeledStatementSyntax || !Scope(token.Parent).FullSpan.Contains(cursor.Word.Start)) continue;
            if (cursor.Model.GetDeclaredSymbol(token.Parent) is { } symbol && IsUsable(symbol, token.SpanStart < cursor.Word.Start)) yield return symbol;
        }
    }

    private static bool IsUsable(ISymbol symbol, bool isBefore) => symbol switch
    {
        ILocalSymbol or IRangeVariableSymbol => isBefore,
        IParameterSymbol or ITypeParameterSymbol or INamedTypeSymbol or IMethodSymbol => true,
        _ => symbol.ContainingType is { IsScriptClass: true },
    };

    // Where a name holds: in the nearest block, statement or function around its declaration.
    private static SyntaxNode Scope(SyntaxNode declaration)
    {
        var node = declaration is ForEachStatementSyntax or CatchDeclarationSyntax ? declaration : declaration.Parent;
        while (node is not (null or CompilationUnitSyntax or BlockSyntax or SwitchSectionSyntax or SwitchExpressionArmSyntax or ForStatementSyntax or CommonForEachStatementSyntax
            or UsingStatementSyntax or FixedStatementSyntax or LockStatementSyntax or IfStatementSyntax or WhileStatementSyntax or CatchClauseSyntax
            or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or QueryExpressionSyntax or BaseMethodDeclarationSyntax or BaseTypeDeclarationSyntax or DelegateDeclarationSyntax))
            node = node.Parent;
        return node ?? declaration.SyntaxTree.GetRoot();
    }
}
