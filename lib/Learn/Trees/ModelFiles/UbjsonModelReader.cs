using System.Buffers.Binary;
using System.Text;

namespace Workspace.Learn.Trees.ModelFiles;

/// <summary>Reads the UBJSON form of a model, within the bounds of the file.</summary>
/// <remarks>Source: Universal Binary JSON specification, draft 12.</remarks>
internal ref struct UbjsonModelReader
{
    private const int MaxDepth = 32;

    private ReadOnlySpan<byte> _rest;
    private int _depth;

    private UbjsonModelReader(ReadOnlySpan<byte> bytes) => _rest = bytes;

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="InvalidDataException">It is no UBJSON object, ends early, or goes on after its end.</exception>
    internal static ModelObject Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new UbjsonModelReader(bytes);
        var root = reader.Value(reader.Marker(), "") as ModelObject ?? throw new InvalidDataException("it does not hold a UBJSON object");
        return reader._rest.IsEmpty ? root : throw new InvalidDataException($"{reader._rest.Length} bytes follow the model");
    }

    private object? Value(char marker, string path)
    {
        switch (marker)
        {
            case '{': return Object(path);
            case '[': return Array(path);
            case 'S': return Text();
            case 'Z': return null;
            case 'T' or 'F': return marker == 'T' ? 1.0 : 0.0;
            default: return Number(marker);
        }
    }

    private ModelObject Object(string path)
    {
        Enter();
        var result = new ModelObject(path);
        var (type, count) = Header();
        for (var i = 0; count is null ? !TryEnd('}') : i < count; i++)
        {
            var name = Text();
            result[name] = Value(type ?? Marker(), path.Length == 0 ? name : $"{path}.{name}");
        }
        _depth--;
        return result;
    }

    private object Array(string path)
    {
        Enter();
        var (type, count) = Header();
        var name = path[(path.LastIndexOf('.') + 1)..];
        object result = type is { } numberType ? TypedNumbers(numberType, count!.Value, name) : Mixed(count, path, name);
        _depth--;
        return result;
    }

    private NumberArray TypedNumbers(char type, int count, string name)
    {
        var size = SizeOf(type);
        if (!NumberArray.IsKept(name))
        {
            _ = Take((long)size * count);
            return new NumberArray(count, null);
        }
        var values = new long[(long)size * count <= _rest.Length ? count : throw Ended()];
        for (var i = 0; i < count; i++) values[i] = (long)Number(type);
        return new NumberArray(count, values);
    }

    private object Mixed(int? count, string path, string name)
    {
        var list = new List<object?>();
        while (count is null ? !TryEnd(']') : list.Count < count) list.Add(Value(Marker(), $"{path}[{list.Count}]"));
        if (list.Count == 0 || !list.TrueForAll(item => item is double)) return list;
        return new NumberArray(list.Count, NumberArray.IsKept(name) ? [.. list.Select(item => (long)(double)item!)] : null);
    }

    private (char? Type, int? Count) Header()
    {
        char? type = TryEnd('$') ? Marker() : null;
        if (!TryEnd('#')) return type is null ? (null, null) : throw new InvalidDataException("a typed list has no length");
        var count = Number(Marker());
        // Every element takes at least one byte, so a larger count is damage; checked before memory is taken for it.
        return count >= 0 && count <= _rest.Length ? (type, (int)count) : throw Ended();
    }

    private string Text()
    {
        var length = Number(Marker());
        return Encoding.UTF8.GetString(Take(length >= 0 ? (long)length : throw Ended()));
    }

    private double Number(char type)
    {
        var bytes = Take(SizeOf(type));
        return type switch
        {
            'i' => (sbyte)bytes[0],
            'U' or 'C' => bytes[0],
            'I' => BinaryPrimitives.ReadInt16BigEndian(bytes),
            'l' => BinaryPrimitives.ReadInt32BigEndian(bytes),
            'L' => BinaryPrimitives.ReadInt64BigEndian(bytes),
            'd' => BinaryPrimitives.ReadSingleBigEndian(bytes),
            _ => BinaryPrimitives.ReadDoubleBigEndian(bytes),
        };
    }

    private static int SizeOf(char type) => type switch
    {
        'i' or 'U' or 'C' => 1,
        'I' => 2,
        'l' or 'd' => 4,
        'L' or 'D' => 8,
        _ => throw new InvalidDataException($"0x{(int)type:x2} is no UBJSON type"),
    };

    private char Marker() => (char)Take(1)[0];

    private bool TryEnd(char marker)
    {
        if (_rest.IsEmpty) throw Ended();
        if (_rest[0] != marker) return false;
        _rest = _rest[1..];
        return true;
    }

    private ReadOnlySpan<byte> Take(long length)
    {
        if (length > _rest.Length) throw Ended();
        var taken = _rest[..(int)length];
        _rest = _rest[(int)length..];
        return taken;
    }

    private void Enter()
    {
        if (++_depth > MaxDepth) throw new InvalidDataException($"it is nested deeper than {MaxDepth} levels");
    }

    private static InvalidDataException Ended() => new("it ends early");
}
