using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workspace.Notebooks.Engine.Completion;

/// <summary>The names that a statement mentions before the cursor, nearest first; a variable of the cell itself also stands for what it is made from.</summary>
internal static class MentionedNames
{
    // Longer derivations are followed no further.
    private const int MaxSteps = 8;

    public static IReadOnlyList<string> Before(Cursor cursor)
    {
        var statement = cursor.Token.Parent?.FirstAncestorOrSelf<SyntaxNode>(node => node is StatementSyntax and not BlockSyntax or MemberDeclarationSyntax);
        if (statement is null) return [];
        var names = Names(statement, cursor.Position).Reverse().Distinct().ToList();
        var next = 0;
        for (var step = 0; step < MaxSteps && next < names.Count; step++)
        {
            var end = names.Count;
            for (; next < end; next++)
                foreach (var source in Sources(cursor.Cell.Root, names[next], cursor.Position))
                    if (!names.Contains(source)) names.Add(source);
        }
        return names;
    }

    private static IEnumerable<string> Sources(CompilationUnitSyntax root, string name, int position) =>
        root.DescendantNodes(node => node.SpanStart < position).OfType<VariableDeclaratorSyntax>()
            .Where(variable => variable.Identifier.ValueText == name && variable.Span.End <= position && variable.Initializer is not null)
            .SelectMany(variable => Names(variable.Initializer!, position));

    private static IEnumerable<string> Names(SyntaxNode node, int position) =>
        node.DescendantTokens().TakeWhile(token => token.SpanStart < position).Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText);
}
