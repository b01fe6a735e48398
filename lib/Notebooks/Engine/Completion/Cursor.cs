using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workspace.Notebooks.Engine.Editing;

namespace Workspace.Notebooks.Engine.Completion;

/// <summary>
/// The place of the cursor in a cell's syntax. Where no word stands yet one is put there, so that the parser sees the name that is
/// about to be typed and not whatever comes after it.
/// </summary>
internal sealed class Cursor
{
    /// <summary>The name that stands for one not yet typed.</summary>
    public const string Placeholder = "__cursor";

    private Cursor(EditedCell cell, CompletionWord word, int position, SessionNames names, SessionMembers members)
    {
        (Names, Members) = (names, members);
        Cell = cell;
        Word = word;
        Position = position;
        Token = FindToken(cell.Root, word.Start);
        Left = Before(cell.Root, word.Start);
    }

    public EditedCell Cell { get; }

    public CompletionWord Word { get; }

    /// <summary>Where the cursor stands.</summary>
    public int Position { get; }

    /// <summary>The token that has the word's first letter: the word itself, or a text inside which it stands. Default in comments and other trivia.</summary>
    public SyntaxToken Token { get; }

    /// <summary>The token before the word; default at the beginning of the cell.</summary>
    public SyntaxToken Left { get; }

    /// <summary>Whether the word is a name or keyword of its own.</summary>
    public bool IsName => Token.SpanStart == Word.Start && (Token.IsKind(SyntaxKind.IdentifierToken) || SyntaxFacts.IsKeywordKind(Token.Kind()) || SyntaxFacts.IsContextualKeyword(Token.Kind()));

    /// <summary>What earlier cells declare and import.</summary>
    public SessionNames Names { get; }

    /// <summary>What was found of types before.</summary>
    public SessionMembers Members { get; }

    public SemanticModel Model => Cell.Model;

    public static Cursor Create(ChainSnapshot snapshot, SessionNames names, SessionMembers members, string code, int position)
    {
        var word = CompletionWord.At(code, position);
        var inserted = word.Start == word.End ? Placeholder : "";
        if (EndsStatement(code, word)) inserted += ";";
        return new Cursor(new EditedCell(snapshot, code.Insert(word.End, inserted)), word, position, names, members);
    }

    // `list.` on a line of its own must not swallow the first name of the next line as its member, or worse: as a variable of type `list.x`.
    private static bool EndsStatement(string code, CompletionWord word)
    {
        var rest = code.AsSpan(word.End);
        var next = rest.TrimStart();
        // `T? x =` is the beginning of a conditional expression until the declaration ends.
        if (next.Length == 0) return code.AsSpan(0, word.Start).TrimEnd().EndsWith("=");
        if (word.Start == 0 || code[word.Start - 1] is not ('.' or ':')) return false;
        return (SyntaxFacts.IsIdentifierStartCharacter(next[0]) || next[0] == '@') && rest[..^next.Length].ContainsAny('\r', '\n');
    }

    private static SyntaxToken FindToken(CompilationUnitSyntax root, int position)
    {
        var token = root.FindToken(position);
        if (token.Span.Contains(position)) return token;
        var trivia = root.FindTrivia(position);
        return trivia.IsKind(SyntaxKind.SkippedTokensTrivia) ? root.FindToken(position, findInsideTrivia: true) : default;
    }

    private static SyntaxToken Before(CompilationUnitSyntax root, int position)
    {
        if (position == 0) return default;
        var token = root.FindToken(position - 1);
        if (root.FindTrivia(position - 1).IsKind(SyntaxKind.SkippedTokensTrivia)) token = root.FindToken(position - 1, findInsideTrivia: true);
        while (token.RawKind != 0 && (token.SpanStart >= position || token.Span.IsEmpty)) token = token.GetPreviousToken(includeSkipped: true);
        return token;
    }
}
