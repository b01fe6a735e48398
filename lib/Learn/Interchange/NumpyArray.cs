using System.Runtime.InteropServices;
using System.Text;
using TorchSharp;
using Workspace.Learn.Interchange.Elements;
using static TorchSharp.torch;

namespace Workspace.Learn.Interchange;

/// <summary>An array as NumPy has it: a dtype, a shape and elements, the last index varying fastest. At most 2 GiB; larger ones fit into tensors.</summary>
public sealed class NumpyArray
{
    private readonly byte[] _bytes;
    private readonly long[] _shape;

    internal NumpyArray(NumpyType type, long[] shape, byte[] bytes) => (Type, _shape, _bytes) = (type, shape, bytes);

    /// <summary>The dtype.</summary>
    public NumpyType Type { get; }

    /// <summary>The size of each dimension; empty for a single value.</summary>
    public IReadOnlyList<long> Shape => _shape;

    /// <summary>The number of elements.</summary>
    public long Length => Shapes.Elements(_shape, Type.ItemSize);

    /// <summary>The elements in C order, little-endian.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>An array of numbers.</summary>
    /// <typeparam name="T">See <see cref="NumpyType.Of{T}"/>.</typeparam>
    /// <param name="values">The elements, the last index varying fastest.</param>
    /// <param name="shape">The shape; default one dimension.</param>
    /// <exception cref="ArgumentException">The values do not fill the shape, or NumPy has no such elements.</exception>
    public static NumpyArray Of<T>(ReadOnlySpan<T> values, params long[] shape) where T : unmanaged
    {
        var (type, sizes) = (NumpyType.Of<T>(), ShapeFor(values.Length, shape));
        return new NumpyArray(type, sizes, MemoryMarshal.AsBytes(values).ToArray());
    }

    /// <inheritdoc cref="Of{T}(ReadOnlySpan{T}, long[])"/>
    public static NumpyArray Of<T>(T[] values, params long[] shape) where T : unmanaged => Of((ReadOnlySpan<T>)values, shape);

    /// <summary>An array of text (dtype U), as wide as the longest.</summary>
    /// <param name="values">The texts.</param>
    /// <param name="shape">The shape; default one dimension.</param>
    /// <exception cref="ArgumentException">The values do not fill the shape, or one ends with a NUL, which NumPy would take off.</exception>
    public static NumpyArray OfText(IReadOnlyList<string> values, params long[] shape)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Padded(NumpyKind.Unicode, [.. values.Select(value => new UTF32Encoding(bigEndian: false, byteOrderMark: false, throwOnInvalidCharacters: true).GetBytes(value))], 4, shape);
    }

    /// <summary>An array of byte strings (dtype S), as wide as the longest.</summary>
    /// <param name="values">The byte strings.</param>
    /// <param name="shape">The shape; default one dimension.</param>
    /// <exception cref="ArgumentException">The values do not fill the shape, or one ends with a NUL, which NumPy would take off.</exception>
    public static NumpyArray OfBytes(IReadOnlyList<byte[]> values, params long[] shape)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Padded(NumpyKind.Bytes, values, 1, shape);
    }

    /// <summary>A copy of a tensor's elements.</summary>
    /// <param name="tensor">Any shape, on any device.</param>
    /// <exception cref="ArgumentException">It is BFloat16, which NumPy does not have, or larger than 2 GiB.</exception>
    public static NumpyArray OfTensor(Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        var length = tensor.numel() * tensor.element_size();
        if (length > Array.MaxLength) throw new ArgumentException($"The tensor has {length} bytes, more than a .NET array can hold. Write it as it is.", nameof(tensor));
        using var memory = new MemoryStream();
        TensorBytes.Write(tensor, memory);
        return new NumpyArray(TypeOf(tensor), tensor.shape, memory.ToArray());
    }

    /// <summary>A copy of the elements.</summary>
    /// <typeparam name="T">The .NET type of the dtype, see <see cref="NumpyType.Of{T}"/>.</typeparam>
    /// <exception cref="ArgumentException">The dtype is another.</exception>
    public T[] ToArray<T>() where T : unmanaged
    {
        if (NumpyType.Of<T>() != Type) throw new ArgumentException($"The elements are {Type}, and {typeof(T).Name} was asked for ({NumpyType.Of<T>()}).");
        return MemoryMarshal.Cast<byte, T>(_bytes).ToArray();
    }

    /// <summary>The texts of an array of dtype U, or the bytes of one of dtype S read as Latin-1, without the zeros they are filled up with.</summary>
    /// <exception cref="ArgumentException">The dtype is another.</exception>
    /// <exception cref="TensorFileException">The bytes are no UTF-32.</exception>
    public string[] ToText()
    {
        if (Type.Kind is not (NumpyKind.Bytes or NumpyKind.Unicode)) throw new ArgumentException($"The elements are {Type}, which is no text. Use ToArray.");
        var texts = new string[Length];
        for (var i = 0; i < texts.Length; i++) texts[i] = Text(_bytes.AsSpan(i * Type.ItemSize, Type.ItemSize));
        return texts;
    }

    /// <summary>A tensor with a copy of the elements.</summary>
    /// <exception cref="ArgumentException">No tensor has the dtype: uint16, uint32, uint64 and text.</exception>
    public Tensor ToTensor()
    {
        var element = ElementFor(Type) ?? throw new ArgumentException($"A tensor cannot hold elements of {Type}. Use ToArray or ToText, and convert.");
        var position = 0;
        return TensorBytes.Read(_shape, element, piece =>
        {
            _bytes.AsSpan(position, piece.Length).CopyTo(piece);
            position += piece.Length;
        });
    }

    /// <summary>The dtype and the shape, such as <c>&lt;f4[3, 4]</c>.</summary>
    public override string ToString() => $"{Type}{Shapes.Text(_shape)}";

    internal static ElementType? ElementFor(NumpyType type)
    {
        var name = type.ToString()[1..];
        return ElementType.All.FirstOrDefault(element => element.Numpy == name);
    }

    internal static NumpyType TypeOf(Tensor tensor) => ElementType.Of(tensor.dtype).Numpy is { } name
        ? NumpyType.Parse("<" + name, out _)
        : throw new ArgumentException($"NumPy has no {tensor.dtype}. Convert first: tensor.to_type(ScalarType.Float32).", nameof(tensor));

    private string Text(ReadOnlySpan<byte> item)
    {
        if (Type.Kind == NumpyKind.Bytes) return Encoding.Latin1.GetString(item.TrimEnd((byte)0));
        var codes = MemoryMarshal.Cast<byte, int>(item).TrimEnd(0);
        var text = new StringBuilder(codes.Length);
        foreach (var code in codes)
            text.Append(Rune.IsValid(code) ? new Rune(code).ToString() : throw new TensorFileException("The array", $"0x{code:x} in its text is no Unicode character."));
        return text.ToString();
    }

    private static NumpyArray Padded(NumpyKind kind, IReadOnlyList<byte[]> values, int unit, long[] shape)
    {
        var sizes = ShapeFor(values.Count, shape);
        // NumPy reads an itemsize of 0, but no version of it writes one.
        var width = values.Select(value => value.Length).Append(unit).Max();
        var bytes = new byte[checked(width * values.Count)];
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i].Length >= unit && values[i].AsSpan(^unit).IndexOfAnyExcept((byte)0) < 0) throw new ArgumentException($"Text {i} ends with a NUL character, which NumPy would take off.", nameof(values));
            values[i].CopyTo(bytes, i * width);
        }
        return new NumpyArray(new NumpyType(kind, width), sizes, bytes);
    }

    private static long[] ShapeFor(int count, long[] shape)
    {
        if (shape.Length == 0) return [count];
        var isFilled = shape.All(size => size >= 0) && shape.Aggregate((Int128)1, (product, size) => Int128.Min(product * size, long.MaxValue)) == count;
        return isFilled ? [.. shape] : throw new ArgumentException($"{count} values do not fill the shape {Shapes.Text(shape)}.", nameof(shape));
    }
}
