using System.Buffers;
using System.Buffers.Binary;
using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using Workspace.Learn.Interchange.Elements;
using static TorchSharp.torch;

namespace Workspace.Learn.Interchange.PyTorch;

/// <summary>Writes values as a pickle of protocol 2, with the names that PyTorch's own unpicklers (also <c>weights_only</c>) accept.</summary>
internal sealed class PickleWriter
{
    private readonly ArrayBufferWriter<byte> _output = new();
    private readonly Dictionary<Tensor, int> _keys = new(ReferenceEqualityComparer.Instance);
    private readonly List<Tensor> _tensors = [];
    private int _depth;

    /// <summary>The tensors that were met, each once; their place is the key of their storage.</summary>
    internal IReadOnlyList<Tensor> Tensors => _tensors;

    internal byte[] Write(object? value)
    {
        Raw("\u0080\u0002");
        Value(value);
        Raw(".");
        return _output.WrittenSpan.ToArray();
    }

    private void Value(object? value)
    {
        if (++_depth > CheckpointValues.MostDepth) throw new ArgumentException($"The value nests containers deeper than {CheckpointValues.MostDepth}, or contains itself.", nameof(value));
        switch (value)
        {
            case null: Raw("N"); break;
            case bool flag: Raw(flag ? "\u0088" : "\u0089"); break;
            case Tensor tensor: TensorValue(tensor); break;
            case string text: Text(text); break;
            case float or double or Half: Number(Convert.ToDouble(value is Half half ? (double)half : value, CultureInfo.InvariantCulture)); break;
            case sbyte or byte or short or ushort or int or uint or long: Integer(Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
            case ulong big: BigNumber(big); break;
            case BigInteger big: BigNumber(big); break;
            case Complex complex: Called("__builtin__", "complex", () => Number(complex.Real), () => Number(complex.Imaginary)); break;
            case ScalarType type: Global("torch", ElementType.Of(type).DType); break;
            case Device device: DeviceValue(device); break;
            case byte[] bytes: Called("_codecs", "encode", () => Text(Encoding.Latin1.GetString(bytes)), () => Text("latin1")); break;
            case long[] size: Called("torch", "Size", () => Tuple([.. size.Cast<object?>()])); break;
            case HashSet<object> set: Called("__builtin__", "set", () => List(set)); break;
            case object?[] tuple: Tuple(tuple); break;
            case ITuple tuple: Tuple([.. Enumerable.Range(0, tuple.Length).Select(i => tuple[i])]); break;
            case IReadOnlyDictionary<string, Tensor> tensors: Ordered(tensors.Select(pair => ((object)pair.Key, (object?)pair.Value)), null); break;
            case CheckpointDictionary checkpoint when checkpoint.Attributes is not null: Ordered(checkpoint.Select(pair => (pair.Key, pair.Value)), checkpoint.Attributes); break;
            case IDictionary dictionary: Raw("}"); Items(Pairs(dictionary)); break;
            case IList list: List(list.Cast<object?>()); break;
            default: throw new ArgumentException($"A {value.GetType().Name} has no counterpart in a checkpoint. Use tensors, numbers, texts, lists, tuples and dictionaries.", nameof(value));
        }
        _depth--;
    }

    private void TensorValue(Tensor tensor)
    {
        if (tensor.is_sparse) throw new ArgumentException("A sparse tensor cannot be written. Call to_dense() first.", nameof(tensor));
        var element = ElementType.Of(tensor.dtype);
        if (!_keys.TryGetValue(tensor, out var key))
        {
            _keys.Add(tensor, key = _tensors.Count);
            _tensors.Add(tensor);
        }
        var shape = tensor.shape;
        Called("torch._utils", "_rebuild_tensor_v2",
            () => Storage(element, key, tensor.numel()),
            () => Integer(0),
            () => Tuple([.. shape.Cast<object?>()]),
            () => Tuple([.. ContiguousStrides(shape).Cast<object?>()]),
            () => Value(false),
            () => Called("collections", "OrderedDict"));
    }

    private void Storage(ElementType element, int key, long count)
    {
        Raw("(");
        Text("storage");
        Global("torch", element.Storage);
        Text(key.ToString(CultureInfo.InvariantCulture));
        Text("cpu");
        Integer(count);
        Raw("tQ");
    }

    private void DeviceValue(Device device)
    {
        if (device.index < 0) Called("torch", "device", () => Text(device.type.ToString().ToLowerInvariant()));
        else Called("torch", "device", () => Text(device.type.ToString().ToLowerInvariant()), () => Integer(device.index));
    }

    // Attributes stand on OrderedDicts only: a plain dict has none.
    private void Ordered(IEnumerable<(object, object?)> items, CheckpointDictionary? attributes)
    {
        Called("collections", "OrderedDict");
        Items(items);
        if (attributes is null) return;
        Value(attributes);
        Raw("b");
    }

    private void Items(IEnumerable<(object Key, object? Value)> items)
    {
        Raw("(");
        foreach (var (key, value) in items)
        {
            Value(key);
            Value(value);
        }
        Raw("u");
    }

    private void List(IEnumerable<object?> items)
    {
        Raw("](");
        foreach (var item in items) Value(item);
        Raw("e");
    }

    private void Tuple(object?[] items)
    {
        Raw("(");
        foreach (var item in items) Value(item);
        Raw("t");
    }

    private void Called(string module, string name, params Action[] arguments)
    {
        Global(module, name);
        Raw("(");
        foreach (var argument in arguments) argument();
        Raw("tR");
    }

    private void Global(string module, string name) => Raw($"c{module}\n{name}\n");

    private void Number(double value)
    {
        Raw("G");
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteDoubleBigEndian(bytes, value);
        _output.Write(bytes);
    }

    private void Integer(long value)
    {
        if (value is < int.MinValue or > int.MaxValue)
        {
            BigNumber(value);
            return;
        }
        Raw("J");
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, (int)value);
        _output.Write(bytes);
    }

    private void BigNumber(BigInteger value)
    {
        var bytes = value.ToByteArray();
        if (bytes.Length > byte.MaxValue) throw new ArgumentException($"A whole number of {bytes.Length} bytes cannot be written.", nameof(value));
        Raw("\u008a");
        _output.Write([(byte)bytes.Length]);
        _output.Write(bytes);
    }

    private void Text(string value)
    {
        var bytes = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetBytes(value);
        Raw("X");
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        _output.Write(length);
        _output.Write(bytes);
    }

    private void Raw(string opcodes) => _output.Write(Encoding.Latin1.GetBytes(opcodes));

    private static IEnumerable<(object, object?)> Pairs(IDictionary dictionary)
    {
        // Of the two ways to walk a dictionary, this is the one that keeps the order of an ordered one.
        var entries = dictionary.GetEnumerator();
        while (entries.MoveNext()) yield return (entries.Key, entries.Value);
    }

    private static long[] ContiguousStrides(long[] shape)
    {
        var strides = new long[shape.Length];
        for (var (axis, stride) = (shape.Length - 1, 1L); axis >= 0; stride *= Math.Max(shape[axis], 1), axis--) strides[axis] = stride;
        return strides;
    }
}
