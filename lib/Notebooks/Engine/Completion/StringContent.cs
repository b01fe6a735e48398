using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Workspace.Notebooks.Engine.Completion;

/// <summary>The string literal in which the cursor stands.</summary>
/// <param name="Start">Where its content begins.</param>
/// <param name="End">Where what an item replaces ends: at the closing quote, or, where that is missing, at the end of the word.</param>
/// <param name="Text">The content before the cursor.</param>
/// <param name="IsPlain">Whether quotes and backslashes in it are written with a backslash.</param>
internal sealed record StringContent(int Start, int End, string Text, bool IsPlain)
{
    public static StringContent? At(Cursor cursor, string code)
    {
        var token = cursor.Token;
        if (!(token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.Utf8StringLiteralToken)) return null;
        var opening = token.Text.TakeWhile(c => c is '@' or '"').Count();
        var isRaw = token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken);
        // An empty literal is nothing but quotes.
        if (!isRaw) opening = token.Text[0] == '@' ? 2 : 1;
        var start = token.SpanStart + opening;
        if (cursor.Position < start) return null;
        var inserted = cursor.Word.Start == cursor.Word.End ? Cursor.Placeholder.Length : 0;
        var quotes = isRaw ? opening : 1;
        var isClosed = !token.ContainsDiagnostics && token.Text.EndsWith('"') && token.Text.Length >= opening + quotes;
        var end = isClosed ? token.Span.End - inserted - quotes : cursor.Word.End;
        return end < cursor.Position ? null : new StringContent(start, end, code[start..cursor.Position], token.Text[0] == '"' && !isRaw);
    }

    /// <summary>A text as it has to be written inside this literal.</summary>
    public string Escape(string text) => IsPlain ? SymbolDisplay.FormatLiteral(text, quote: true)[1..^1] : text;
}
