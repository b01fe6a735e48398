using Microsoft.CodeAnalysis.CSharp;

namespace Workspace.Notebooks.Engine.Completion;

/// <summary>The word at the cursor, which an item replaces.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends, which may be behind the cursor.</param>
/// <param name="Typed">What stands before the cursor.</param>
internal sealed record CompletionWord(int Start, int End, string Typed)
{
    public static CompletionWord At(string code, int position)
    {
        var start = position;
        var end = position;
        while (start > 0 && SyntaxFacts.IsIdentifierPartCharacter(code[start - 1])) start--;
        if (start > 0 && code[start - 1] == '@') start--;
        while (end < code.Length && SyntaxFacts.IsIdentifierPartCharacter(code[end])) end++;
        return new CompletionWord(start, end, code[start..position].TrimStart('@'));
    }
}
