using System.Buffers.Text;

namespace Workspace.Learn.Structures.Reading;

/// <summary>Reads the numbers of structure files from their bytes.</summary>
internal static class Numbers
{
    // A double holds so many decimal digits exactly, so that one division rounds correctly.
    private const int MostExactDigits = 15;

    // Fewer digits than can overflow.
    private const int FewDigits = 9;

    private static readonly double[] PowersOfTen = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>Reads a decimal number without blanks: <c>-12.345</c>. No exponent, unless it is allowed.</summary>
    internal static bool TryDecimal(ReadOnlySpan<byte> text, out double value, bool allowExponent = false)
    {
        var (i, isNegative) = (0, false);
        if (text.Length > 0 && text[0] is (byte)'-' or (byte)'+') (i, isNegative) = (1, text[0] == '-');
        var (mantissa, digits, fraction, isFraction) = (0L, 0, 0, false);
        for (; i < text.Length; i++)
        {
            var digit = (uint)(text[i] - '0');
            if (digit <= 9)
            {
                if (++digits > MostExactDigits) return TryAny(text, out value, allowExponent);
                mantissa = (mantissa * 10) + digit;
                if (isFraction) fraction++;
            }
            else if (text[i] == '.' && !isFraction) isFraction = true;
            else return TryAny(text, out value, allowExponent);
        }
        value = mantissa / PowersOfTen[fraction];
        if (isNegative) value = -value;
        return digits > 0;
    }

    /// <summary>Reads a coordinate of the PDB format, 8 columns with a point in the fifth, which is how nearly all are written.</summary>
    internal static bool TryCoordinate(ReadOnlySpan<byte> columns, out float value)
    {
        value = 0;
        if (columns.Length < 8 || columns[4] != '.') return false;
        var (tenths, hundredths, thousandths) = ((uint)(columns[5] - '0'), (uint)(columns[6] - '0'), (uint)(columns[7] - '0'));
        if (tenths > 9 || hundredths > 9 || thousandths > 9) return false;
        var i = 0;
        while (columns[i] == ' ') i++;
        var isNegative = columns[i] == '-';
        if (isNegative) i++;
        var number = 0u;
        for (; i < 4; i++)
        {
            var digit = (uint)(columns[i] - '0');
            if (digit > 9) return false;
            number = (number * 10) + digit;
        }
        number = (number * 1000) + (tenths * 100) + (hundredths * 10) + thousandths;
        value = (float)(number / 1000.0);
        if (isNegative) value = -value;
        return true;
    }

    /// <summary>Takes blanks off both ends.</summary>
    internal static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> field)
    {
        var (start, end) = (0, field.Length);
        while (start < end && field[start] == ' ') start++;
        while (end > start && field[end - 1] == ' ') end--;
        return field[start..end];
    }

    internal static bool TryInteger(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        if (text.Length is 0 or > FewDigits) return Utf8Parser.TryParse(text, out value, out var used) && used == text.Length;
        var i = text[0] is (byte)'-' or (byte)'+' ? 1 : 0;
        if (i == text.Length) return false;
        for (; i < text.Length; i++)
        {
            var digit = (uint)(text[i] - '0');
            if (digit > 9) return false;
            value = (value * 10) + (int)digit;
        }
        if (text[0] == '-') value = -value;
        return true;
    }

    /// <summary>Reads a number of a fixed width, in decimal or, where decimal digits do not suffice, in hybrid-36: A0000 follows 99999.</summary>
    /// <remarks>Source: R.W. Grosse-Kunstleve, "Hybrid-36", cctbx, 2007.</remarks>
    internal static bool TryHybrid36(ReadOnlySpan<byte> text, int width, out int value)
    {
        if (text.Length == 0 || text[0] is < (byte)'A' or > (byte)'z') return TryInteger(text, out value);
        value = 0;
        if (text.Length != width) return false;
        var isUpper = text[0] <= 'Z';
        var (number, power, ten) = (0, 1, 1);
        foreach (var c in text)
        {
            var digit = c is >= (byte)'0' and <= (byte)'9' ? c - '0' : isUpper && c is >= (byte)'A' and <= (byte)'Z' ? c - 'A' + 10 : !isUpper && c is >= (byte)'a' and <= (byte)'z' ? c - 'a' + 10 : -1;
            if (digit < 0) return false;
            number = (number * 36) + digit;
        }
        for (var i = 1; i < width; i++) (power, ten) = (power * 36, ten * 10);
        value = number - (10 * power) + (10 * ten) + (isUpper ? 0 : 26 * power);
        return true;
    }

    private static bool TryAny(ReadOnlySpan<byte> text, out double value, bool allowExponent)
    {
        value = 0;
        foreach (var c in text)
        {
            var isPart = c is >= (byte)'0' and <= (byte)'9' or (byte)'.' or (byte)'-' or (byte)'+' || (allowExponent && c is (byte)'e' or (byte)'E');
            if (!isPart) return false;
        }
        var rest = text.Length > 0 && text[0] == '+' ? text[1..] : text;
        return Utf8Parser.TryParse(rest, out value, out var used) && used == rest.Length && double.IsFinite(value);
    }
}
