using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Workspace.Core.Bson;

/// <summary>A decimal number of 34 digits (IEEE 754-2008 decimal128, binary integer significand). Carried bit by bit; 1.0 and 1.00 stay apart.</summary>
/// <param name="bits">The 128 bits as BSON has them.</param>
/// <remarks>Text form: the BSON specifications' <c>decimal128.rst</c>. It is not made for arithmetic.</remarks>
public readonly struct Decimal128(UInt128 bits) : IEquatable<Decimal128>
{
    private const int MaxDigits = 34;
    private const int ExponentBias = 6176;
    private const int MaxExponent = 6111;
    private const int MinExponent = -6176;

    private static readonly UInt128 SignBit = UInt128.One << 127;
    private static readonly UInt128 InfinityBits = (UInt128)0x7800000000000000 << 64;
    private static readonly UInt128 NaNBits = (UInt128)0x7C00000000000000 << 64;
    private static readonly UInt128 LargestCoefficient = (UInt128)BigInteger.Pow(10, MaxDigits) - 1;

    /// <summary>The 128 bits as BSON has them.</summary>
    public UInt128 Bits { get; } = bits;

    /// <summary>Whether it is below zero, or minus zero.</summary>
    public bool IsNegative => (Bits & SignBit) != 0;

    /// <summary>Whether it is no number.</summary>
    public bool IsNaN => ((ulong)(Bits >> 64) & 0x7C00000000000000) == 0x7C00000000000000;

    /// <summary>Whether it is infinite.</summary>
    public bool IsInfinity => ((ulong)(Bits >> 64) & 0x7C00000000000000) == 0x7800000000000000;

    /// <summary>Whether two have the same bits.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Decimal128 left, Decimal128 right) => left.Equals(right);

    /// <summary>Whether two have different bits.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Decimal128 left, Decimal128 right) => !left.Equals(right);

    /// <summary>The number that a .NET decimal is, with its trailing zeros.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Decimal128(decimal value) => Parse(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Reads the text form: <c>1.50</c>, <c>-1E+3</c>, <c>Infinity</c>, <c>NaN</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The number.</returns>
    /// <exception cref="FormatException">It is none, or does not fit 34 digits and exponents from −6176 to 6111 exactly.</exception>
    public static Decimal128 Parse(string text) => TryParse(text, out var value)
        ? value
        : throw new FormatException($"\"{text}\" is no decimal128: it needs a number of at most {MaxDigits} digits with an exponent from {MinExponent} to {MaxExponent}, such as 1.50 or -2E+10.");

    /// <summary>Reads the text form, if that is what it is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The number.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Decimal128 value)
    {
        value = default;
        if (string.IsNullOrEmpty(text)) return false;
        var negative = text[0] == '-';
        var rest = text.AsSpan(text[0] is '-' or '+' ? 1 : 0);
        if (rest.Equals("inf", StringComparison.OrdinalIgnoreCase) || rest.Equals("infinity", StringComparison.OrdinalIgnoreCase)) return Set(InfinityBits, negative, out value);
        if (rest.Equals("nan", StringComparison.OrdinalIgnoreCase)) return Set(NaNBits, negative: false, out value);
        return TryReadNumber(rest, out var coefficient, out var exponent) && TryFit(ref coefficient, ref exponent)
            && Set(((UInt128)(exponent + ExponentBias) << 113) | (UInt128)coefficient, negative, out value);
    }

    /// <summary>Takes it apart: (−1)^sign · coefficient · 10^exponent.</summary>
    /// <returns>Coefficient, without sign, and exponent; (0, 0) for what is no finite number.</returns>
    public (UInt128 Coefficient, int Exponent) Decompose()
    {
        if (IsNaN || IsInfinity) return (0, 0);
        var high = (ulong)(Bits >> 64);
        // A second form exists for coefficients that no decimal128 can have; the specification reads it as zero.
        if ((high & 0x6000000000000000) == 0x6000000000000000) return (0, (int)((high >> 47) & 0x3FFF) - ExponentBias);
        var coefficient = Bits & ((UInt128.One << 113) - 1);
        return (coefficient > LargestCoefficient ? 0 : coefficient, (int)((high >> 49) & 0x3FFF) - ExponentBias);
    }

    /// <summary>The nearest floating-point number.</summary>
    /// <returns>The number.</returns>
    public double ToDouble() => IsNaN ? double.NaN
        : IsInfinity ? (IsNegative ? double.NegativeInfinity : double.PositiveInfinity)
        : double.Parse(ToString(), CultureInfo.InvariantCulture);

    /// <summary>The nearest .NET decimal.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="OverflowException">It is too large, infinite or no number.</exception>
    public decimal ToDecimal() => IsNaN || IsInfinity
        ? throw new OverflowException($"{this} does not fit a .NET decimal.")
        : decimal.Parse(ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public bool Equals(Decimal128 other) => Bits == other.Bits;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Decimal128 other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Bits.GetHashCode();

    /// <summary>The text form: plain where the exponent is small, else scientific.</summary>
    /// <returns>The text, which reads back to the same bits unless they were in no usual form.</returns>
    public override string ToString()
    {
        if (IsNaN) return "NaN";
        var sign = IsNegative ? "-" : "";
        if (IsInfinity) return sign + "Infinity";
        var (coefficient, exponent) = Decompose();
        var digits = coefficient.ToString(CultureInfo.InvariantCulture);
        var scientific = exponent + digits.Length - 1;
        if (exponent > 0 || scientific < -6)
        {
            var mantissa = digits.Length == 1 ? digits : $"{digits[0]}.{digits[1..]}";
            return string.Create(CultureInfo.InvariantCulture, $"{sign}{mantissa}E{(scientific < 0 ? "" : "+")}{scientific}");
        }
        if (exponent == 0) return sign + digits;
        var text = new StringBuilder(digits.PadLeft(1 - exponent, '0'));
        return $"{sign}{text.Insert(text.Length + exponent, '.')}";
    }

    private static bool Set(UInt128 bits, bool negative, out Decimal128 value)
    {
        value = new Decimal128(negative ? bits | SignBit : bits);
        return true;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> text, out BigInteger coefficient, out int exponent)
    {
        (coefficient, exponent) = (0, 0);
        var mark = text.IndexOfAny('e', 'E');
        if (mark >= 0 && (!int.TryParse(text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent) || Math.Abs((long)exponent) > 100_000)) return false;
        var number = mark < 0 ? text : text[..mark];
        var point = number.IndexOf('.');
        var digits = point < 0 ? number.ToString() : string.Concat(number[..point], number[(point + 1)..]);
        if (point >= 0) exponent -= number.Length - point - 1;
        // Long runs of zeros are numbers, too; longer ones are an attack on the quadratic conversion.
        return digits.Length is > 0 and <= 10_000 && digits.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 && BigInteger.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out coefficient);
    }

    // Moves zeros between coefficient and exponent until both fit; any other digit would be lost, so that fails.
    private static bool TryFit(ref BigInteger coefficient, ref int exponent)
    {
        if (coefficient.IsZero)
        {
            exponent = Math.Clamp(exponent, MinExponent, MaxExponent);
            return true;
        }
        while (coefficient > (BigInteger)LargestCoefficient || exponent < MinExponent)
        {
            var (quotient, remainder) = BigInteger.DivRem(coefficient, 10);
            if (!remainder.IsZero) return false;
            coefficient = quotient;
            exponent++;
        }
        while (exponent > MaxExponent)
        {
            coefficient *= 10;
            exponent--;
            if (coefficient > (BigInteger)LargestCoefficient) return false;
        }
        return true;
    }
}
