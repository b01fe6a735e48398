using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using Workspace.Core.Bson;

namespace Workspace.LocalCloud.Services.DocumentDb.Values;

/// <summary>
/// Numbers of all four types as bytes in numeric order, exactly. First comes the largest double that is not above the number; where that is
/// not the number itself, a mark and its decimal digits follow.
/// </summary>
internal static class OrderedNumber
{
    private const byte Exact = 0x00;
    private const byte Inexact = 0x01;
    private const int ExponentBias = 0x4000;

    public static void Write(BsonValue value, IBufferWriter<byte> target)
    {
        switch (value.Type)
        {
            case BsonType.Double: WriteDouble(value.AsDouble, Exact, target); break;
            case BsonType.Decimal128: WriteDecimal(value.AsDecimal128, target); break;
            default: WriteInteger(value.ToInt64(), target); break;
        }
    }

    private static void WriteInteger(long value, IBufferWriter<byte> target)
    {
        // Up to here a double counts whole numbers one by one.
        if (value is >= -(1L << 53) and <= 1L << 53) WriteDouble(value, Exact, target);
        else WriteFinite(value, 0, value, target);
    }

    private static void WriteDecimal(Decimal128 value, IBufferWriter<byte> target)
    {
        var nearest = value.ToDouble();
        if (value.IsNaN || value.IsInfinity)
        {
            WriteDouble(nearest, Exact, target);
            return;
        }
        var (coefficient, exponent) = value.Decompose();
        var signed = value.IsNegative ? -(BigInteger)coefficient : coefficient;
        WriteFinite(signed, exponent, nearest, target);
    }

    // The number is coefficient · 10^exponent.
    private static void WriteFinite(BigInteger coefficient, int exponent, double nearest, IBufferWriter<byte> target)
    {
        var order = Compare(nearest, coefficient, exponent);
        if (order == 0)
        {
            WriteDouble(nearest, Exact, target);
            return;
        }
        WriteDouble(order > 0 ? Math.BitDecrement(nearest) : nearest, Inexact, target);
        WriteDigits(coefficient, exponent, target);
    }

    private static void WriteDouble(double value, byte mark, IBufferWriter<byte> target)
    {
        // NaN is below all numbers; minus zero is zero.
        var bits = double.IsNaN(value) ? 0 : Ordered(BitConverter.DoubleToInt64Bits(value == 0 ? 0.0 : value));
        var room = target.GetSpan(9);
        BinaryPrimitives.WriteUInt64BigEndian(room, bits);
        room[8] = mark;
        target.Advance(9);
    }

    private static ulong Ordered(long bits) => bits < 0 ? ~(ulong)bits : (ulong)bits | 0x8000000000000000;

    private static int Compare(double value, BigInteger coefficient, int exponent)
    {
        if (double.IsInfinity(value)) return value > 0 ? 1 : -1;
        var (left, right) = (BigInteger.One, coefficient);
        var bits = BitConverter.DoubleToInt64Bits(value);
        var binaryExponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = bits & 0xFFFFFFFFFFFFF;
        left = (binaryExponent == 0 ? mantissa : mantissa | (1L << 52)) * (value < 0 ? -1 : 1);
        var shift = Math.Max(binaryExponent, 1) - 1075;
        if (shift >= 0) left <<= shift; else right <<= -shift;
        if (exponent >= 0) right *= BigInteger.Pow(10, exponent); else left *= BigInteger.Pow(10, -exponent);
        return left.CompareTo(right);
    }

    // Sign aside: the place of the first digit, then the digits without trailing zeros, two marks apart from their end.
    private static void WriteDigits(BigInteger coefficient, int exponent, IBufferWriter<byte> target)
    {
        var negative = coefficient.Sign < 0;
        var digits = BigInteger.Abs(coefficient).ToString(CultureInfo.InvariantCulture);
        var place = exponent + digits.Length - 1 + ExponentBias;
        digits = digits.TrimEnd('0');
        var room = target.GetSpan(digits.Length + 3);
        BinaryPrimitives.WriteUInt16BigEndian(room, (ushort)place);
        for (var i = 0; i < digits.Length; i++) room[2 + i] = (byte)(digits[i] - '0' + 1);
        room[2 + digits.Length] = 0;
        // Of two negative numbers, the one with the larger digits is the smaller.
        if (negative) foreach (ref var b in room[..(digits.Length + 3)]) b = (byte)~b;
        target.Advance(digits.Length + 3);
    }
}
