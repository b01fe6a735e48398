using System.Globalization;
using System.Numerics;

namespace Workspace.Learn.Interchange;

/// <summary>The dtype of a NumPy array.</summary>
/// <param name="Kind">What its elements are.</param>
/// <param name="ItemSize">Bytes of one element; of text, four for each character.</param>
/// <remarks>Source: NumPy's array interface protocol, version 3 (typestr).</remarks>
public readonly record struct NumpyType(NumpyKind Kind, int ItemSize)
{
    private const string Letters = "biufcSU";

    private static readonly Dictionary<Type, NumpyType> ByClrType = new()
    {
        [typeof(bool)] = new(NumpyKind.Boolean, 1),
        [typeof(sbyte)] = new(NumpyKind.Integer, 1),
        [typeof(short)] = new(NumpyKind.Integer, 2),
        [typeof(int)] = new(NumpyKind.Integer, 4),
        [typeof(long)] = new(NumpyKind.Integer, 8),
        [typeof(byte)] = new(NumpyKind.UnsignedInteger, 1),
        [typeof(ushort)] = new(NumpyKind.UnsignedInteger, 2),
        [typeof(uint)] = new(NumpyKind.UnsignedInteger, 4),
        [typeof(ulong)] = new(NumpyKind.UnsignedInteger, 8),
        [typeof(Half)] = new(NumpyKind.Float, 2),
        [typeof(float)] = new(NumpyKind.Float, 4),
        [typeof(double)] = new(NumpyKind.Float, 8),
        [typeof((float, float))] = new(NumpyKind.Complex, 8),
        [typeof(Complex)] = new(NumpyKind.Complex, 16),
    };

    /// <summary>The dtype whose elements are values of a .NET type; a pair of floats is <c>complex64</c>.</summary>
    /// <typeparam name="T">bool, a whole number of 1 to 8 bytes, Half, float, double, (float, float) or Complex.</typeparam>
    /// <exception cref="ArgumentException">NumPy has no such elements.</exception>
    public static NumpyType Of<T>() where T : unmanaged => ByClrType.TryGetValue(typeof(T), out var type)
        ? type
        : throw new ArgumentException($"NumPy has no elements of the type {typeof(T).Name}. Use bool, sbyte, byte, short, ushort, int, uint, long, ulong, Half, float, double, (float, float) or Complex.");

    /// <summary>How NumPy writes it, little-endian: <c>&lt;f4</c>, <c>|b1</c>, <c>&lt;U12</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{(ItemSize == 1 || Kind == NumpyKind.Bytes ? '|' : '<')}{Letters[(int)Kind]}{(Kind == NumpyKind.Unicode ? ItemSize / 4 : ItemSize)}");

    /// <summary>Bytes that turn around between byte orders.</summary>
    internal int SwapSize => Kind switch
    {
        NumpyKind.Boolean or NumpyKind.Bytes => 1,
        NumpyKind.Complex => ItemSize / 2,
        NumpyKind.Unicode => 4,
        _ => ItemSize,
    };

    /// <exception cref="InvalidDataException">It is no dtype, or one that is not read.</exception>
    internal static NumpyType Parse(string text, out bool isBigEndian)
    {
        isBigEndian = text.StartsWith('>');
        if (text.Contains('O', StringComparison.Ordinal)) throw new InvalidDataException("it holds Python objects (dtype object), which could run code when read. Save it from NumPy with a numeric dtype, or as JSON.");
        var isKnown = text.Length >= 3 && "<>|=".Contains(text[0], StringComparison.Ordinal) && Letters.Contains(text[1], StringComparison.Ordinal);
        if (!isKnown || !int.TryParse(text.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var size)) throw Unknown(text);
        var kind = (NumpyKind)Letters.IndexOf(text[1], StringComparison.Ordinal);
        if (kind is NumpyKind.Bytes or NumpyKind.Unicode) return size <= int.MaxValue / 4 ? new(kind, kind == NumpyKind.Unicode ? 4 * size : size) : throw Unknown(text);
        var type = new NumpyType(kind, size);
        return ByClrType.ContainsValue(type) ? type : throw Unknown(text);
    }

    private static InvalidDataException Unknown(string text) =>
        new($"its dtype '{text}' is not read. Convert it in NumPy with astype to bool, int8–int64, uint8–uint64, float16–float64, complex64, complex128, S or U.");
}
