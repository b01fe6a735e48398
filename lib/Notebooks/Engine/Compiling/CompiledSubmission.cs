using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workspace.Notebooks.Engine.Compiling;

/// <summary>A cell that compiles.</summary>
/// <param name="Compilation">What later cells are compiled against.</param>
/// <param name="Assembly">The assembly; empty when there is nothing to run.</param>
/// <param name="Symbols">Its portable PDB.</param>
internal sealed record CompiledSubmission(CSharpCompilation Compilation, byte[] Assembly, byte[] Symbols)
{
    public bool IsEmpty => Assembly.Length == 0;

    /// <summary>The expression in which it ends, which may be a call that gives nothing; null where it ends otherwise.</summary>
    public ExpressionSyntax? LastExpression =>
        ((CompilationUnitSyntax)Tree.GetRoot()).Members.LastOrDefault() is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last } ? last.Expression : null;

    private SyntaxTree Tree => Compilation.SyntaxTrees[0];

    /// <summary>Whether an expression of it has a value, be it null. Costs the compiler a second look.</summary>
    public bool HasValue(ExpressionSyntax expression) =>
        Compilation.GetSemanticModel(Tree).GetTypeInfo(expression).Type is not { SpecialType: SpecialType.System_Void };
}
