using System.Text;

namespace Workspace.Notebooks.Runner.Collecting;

/// <summary>
/// Console text as a terminal shows it: a carriage return goes back to the start of the line, a backspace one place
/// back, and what is written there overwrites. <c>ESC[K</c> clears the rest of the line; other escape sequences stay.
/// </summary>
internal sealed class TerminalText
{
    private static readonly System.Buffers.SearchValues<char> Controls = System.Buffers.SearchValues.Create("\n\r\b\u001b");

    private readonly StringBuilder _finished = new();
    private readonly StringBuilder _line = new();
    private int _cursor;

    /// <summary>Characters shown.</summary>
    public int Length => _finished.Length + _line.Length;

    public void Append(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAny(Controls);
            if (plain < 0) plain = text.Length;
            Put(text[..plain]);
            text = text[plain..];
            if (!text.IsEmpty) text = text[Control(text)..];
        }
    }

    public override string ToString() => _finished.ToString() + _line;

    private int Control(ReadOnlySpan<char> text)
    {
        switch (text[0])
        {
            case '\n':
                _finished.Append(_line).Append('\n');
                _line.Clear();
                _cursor = 0;
                return 1;
            case '\r':
                _cursor = 0;
                return 1;
            case '\b':
                _cursor = Math.Max(0, _cursor - 1);
                return 1;
            case var _ when text.StartsWith("\u001b[K"):
                _line.Length = _cursor;
                return 3;
            default:
                Put(text[..1]);
                return 1;
        }
    }

    private void Put(ReadOnlySpan<char> text)
    {
        var covered = Math.Min(text.Length, _line.Length - _cursor);
        for (var i = 0; i < covered; i++) _line[_cursor + i] = text[i];
        _line.Append(text[covered..]);
        _cursor += text.Length;
    }
}
