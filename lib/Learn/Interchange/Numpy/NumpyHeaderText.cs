using System.Globalization;
using Workspace.Learn.Interchange.Elements;

namespace Workspace.Learn.Interchange.Numpy;

/// <summary>Reads the Python dictionary of a .npy header. Only the literals that may stand there are known; nothing is evaluated.</summary>
internal ref struct NumpyHeaderText
{
    private ReadOnlySpan<char> _rest;

    /// <exception cref="InvalidDataException">It is no such dictionary.</exception>
    internal static NumpyHeader Parse(string text)
    {
        var reader = new NumpyHeaderText { _rest = text };
        return reader.Dictionary();
    }

    private NumpyHeader Dictionary()
    {
        (string? descr, bool? isFortran, long[]? shape) = (null, null, null);
        Expect('{');
        while (!TryTake('}'))
        {
            var key = Text();
            Expect(':');
            switch (key)
            {
                case "descr" when descr is null: descr = Descr(); break;
                case "fortran_order" when isFortran is null: isFortran = Boolean(); break;
                case "shape" when shape is null: shape = Shape(); break;
                default: throw Bad($"has the key '{key}' twice, or it does not belong there");
            }
            if (TryTake(',')) continue;
            Expect('}');
            break;
        }
        if (!_rest.Trim().IsEmpty) throw Bad("goes on after its dictionary");
        if (descr is null || isFortran is null || shape is null) throw Bad("lacks 'descr', 'fortran_order' or 'shape'");
        var type = NumpyType.Parse(descr, out var isBigEndian);
        return new NumpyHeader(type, isBigEndian, isFortran.Value, shape, Shapes.Elements(shape, type.ItemSize));
    }

    private string Descr()
    {
        if (Peek() != '[') return Text();
        throw new InvalidDataException("it has a structured dtype (a record of several fields), which is not read. Save each field as an array of its own: np.savez(file, **{name: a[name] for name in a.dtype.names}).");
    }

    private bool Boolean()
    {
        Peek();
        foreach (var (word, value) in ((string, bool)[])[("True", true), ("False", false)])
        {
            if (!_rest.StartsWith(word)) continue;
            _rest = _rest[word.Length..];
            return value;
        }
        throw Bad("has neither True nor False for 'fortran_order'");
    }

    private long[] Shape()
    {
        var sizes = new List<long>();
        Expect('(');
        while (!TryTake(')'))
        {
            if (sizes.Count == Shapes.MostDimensions) throw Bad($"has a shape of more than {Shapes.MostDimensions} dimensions");
            sizes.Add(Number());
            if (TryTake(',')) continue;
            Expect(')');
            break;
        }
        return [.. sizes];
    }

    private long Number()
    {
        Peek();
        var length = 0;
        while (length < _rest.Length && (char.IsAsciiDigit(_rest[length]) || (length == 0 && _rest[0] == '-'))) length++;
        if (!long.TryParse(_rest[..length], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)) throw Bad("has a shape whose sizes are no 64-bit numbers");
        _rest = _rest[length..];
        // Python 2 wrote some sizes as 3L.
        TryTake('L');
        return value;
    }

    private string Text()
    {
        var quote = Peek();
        if (quote is not ('\'' or '"')) throw Bad("lacks a quoted name");
        var end = _rest[1..].IndexOf(quote);
        if (end < 0 || _rest[1..(end + 1)].Contains('\\')) throw Bad("has a name that does not end");
        var text = _rest[1..(end + 1)].ToString();
        _rest = _rest[(end + 2)..];
        return text;
    }

    private char Peek()
    {
        _rest = _rest.TrimStart();
        return _rest.IsEmpty ? throw Bad("ends early") : _rest[0];
    }

    private bool TryTake(char c)
    {
        if (Peek() != c) return false;
        _rest = _rest[1..];
        return true;
    }

    private void Expect(char c)
    {
        if (!TryTake(c)) throw Bad($"has '{_rest[0]}' where '{c}' belongs");
    }

    private static InvalidDataException Bad(string what) => new($"its header {what}. The file is damaged, or was not written by NumPy.");
}
