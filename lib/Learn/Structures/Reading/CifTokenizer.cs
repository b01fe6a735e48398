using System.Text;

namespace Workspace.Learn.Structures.Reading;

/// <summary>Splits a CIF file into words.</summary>
/// <remarks>Source: S.R. Hall, F.H. Allen and I.D. Brown 1991, Acta Cryst. A47, 655; the grammar of CIF 1.1 of the IUCr.</remarks>
internal ref struct CifTokenizer(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private int _position = text.StartsWith("\uFEFF"u8) ? 3 : 0;

    /// <summary>The next word.</summary>
    /// <param name="unclosed">Where a quote or a text began that never ends; else −1.</param>
    internal CifToken Next(out int unclosed)
    {
        unclosed = -1;
        if (TryPlainWord(out var word)) return word;
        while (true)
        {
            while (_position < _text.Length && _text[_position] <= ' ') _position++;
            if (_position >= _text.Length) return new CifToken(CifTokenKind.End, _text.Length, 0);
            if (_text[_position] != '#') break;
            var length = _text[_position..].IndexOf((byte)'\n');
            _position = length < 0 ? _text.Length : _position + length;
        }
        return _text[_position] switch
        {
            (byte)'\'' or (byte)'"' => Quote(out unclosed),
            (byte)';' when _position == 0 || _text[_position - 1] == '\n' => Text(out unclosed),
            _ => Word(),
        };
    }

    // Nearly all words of a table are plain values: no quote, no comment, no keyword.
    private bool TryPlainWord(out CifToken word)
    {
        var text = _text;
        var i = _position;
        while (i < text.Length && text[i] <= ' ') i++;
        word = default;
        if (i >= text.Length || text[i] is (byte)'\'' or (byte)'"' or (byte)';' or (byte)'#' or (byte)'_' || (text[i] | 0x20) is 'd' or 'l' or 's') return false;
        var start = i;
        while (i < text.Length && text[i] > ' ') i++;
        _position = i;
        word = new CifToken(CifTokenKind.Bare, start, i - start);
        return true;
    }

    private CifToken Word()
    {
        var start = _position;
        while (_position < _text.Length && _text[_position] > ' ') _position++;
        return new CifToken(KindOf(_text[start.._position]), start, _position - start);
    }

    private static CifTokenKind KindOf(ReadOnlySpan<byte> word)
    {
        if (word[0] == '_') return CifTokenKind.Tag;
        // Only words that begin as a keyword does are compared with one.
        if (word.Length < 5 || (word[0] | 0x20) is not ('d' or 'l' or 's')) return CifTokenKind.Bare;
        if (Ascii.EqualsIgnoreCase(word[..5], "data_"u8)) return CifTokenKind.Data;
        if (Ascii.EqualsIgnoreCase(word[..5], "save_"u8)) return CifTokenKind.Save;
        return Ascii.EqualsIgnoreCase(word, "loop_"u8) ? CifTokenKind.Loop : CifTokenKind.Bare;
    }

    // A quote ends at the same character with white space behind it: 'O5' is not closed by the first one in 'O5'-P'.
    private CifToken Quote(out int unclosed)
    {
        var (quote, start) = (_text[_position], ++_position);
        for (; _position < _text.Length && _text[_position] != '\n'; _position++)
        {
            if (_text[_position] != quote || (_position + 1 < _text.Length && _text[_position + 1] > ' ')) continue;
            unclosed = -1;
            return new CifToken(CifTokenKind.Quoted, start, _position++ - start);
        }
        unclosed = start - 1;
        return new CifToken(CifTokenKind.Quoted, start, _position - start);
    }

    // A text begins and ends with a semicolon at the beginning of a line.
    private CifToken Text(out int unclosed)
    {
        var start = ++_position;
        var length = _text[start..].IndexOf("\n;"u8);
        unclosed = length < 0 ? start - 1 : -1;
        if (length < 0) length = _text.Length - start;
        _position = Math.Min(start + length + 2, _text.Length);
        return new CifToken(CifTokenKind.Quoted, start, length);
    }
}
