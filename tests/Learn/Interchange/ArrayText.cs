using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Workspace.Learn.Interchange;

namespace Workspace.Learn.Tests.Interchange;

/// <summary>Elements as text, so that those of Python's JSON and ours compare exactly, whatever their type.</summary>
internal static class ArrayText
{
    internal static string[] Of(NumpyArray array) => array.Type.Kind switch
    {
        NumpyKind.Bytes or NumpyKind.Unicode => array.ToText(),
        NumpyKind.Boolean => [.. array.ToArray<bool>().Select(value => value ? "True" : "False")],
        NumpyKind.Complex => array.Type.ItemSize == 8
            ? [.. array.ToArray<(float, float)>().Select(pair => $"{Number(pair.Item1)},{Number(pair.Item2)}")]
            : [.. array.ToArray<Complex>().Select(value => $"{Number(value.Real)},{Number(value.Imaginary)}")],
        NumpyKind.Float => array.Type.ItemSize switch
        {
            2 => [.. array.ToArray<Half>().Select(value => Number((double)value))],
            4 => [.. array.ToArray<float>().Select(value => Number(value))],
            _ => [.. array.ToArray<double>().Select(Number)],
        },
        NumpyKind.UnsignedInteger => array.Type.ItemSize switch
        {
            1 => Texts(array.ToArray<byte>()),
            2 => Texts(array.ToArray<ushort>()),
            4 => Texts(array.ToArray<uint>()),
            _ => Texts(array.ToArray<ulong>()),
        },
        _ => array.Type.ItemSize switch
        {
            1 => Texts(array.ToArray<sbyte>()),
            2 => Texts(array.ToArray<short>()),
            4 => Texts(array.ToArray<int>()),
            _ => Texts(array.ToArray<long>()),
        },
    };

    internal static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => string.Join(',', value.EnumerateArray().Select(part => Number(part.GetDouble()))),
        JsonValueKind.Number => value.GetRawText() is var text && text.AsSpan().IndexOfAny(".eE") >= 0 ? Number(value.GetDouble()) : text,
        _ => value.ToString(),
    };

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture) is var text && text.AsSpan().IndexOfAny(".E") >= 0 ? text : text + ".0";

    private static string[] Texts<T>(T[] values) where T : IFormattable => [.. values.Select(value => value.ToString(null, CultureInfo.InvariantCulture))];
}
