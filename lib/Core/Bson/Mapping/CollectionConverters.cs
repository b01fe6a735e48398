using System.Globalization;
using System.Numerics;

namespace Workspace.Core.Bson.Mapping;

/// <summary>What arrays and lists share.</summary>
internal abstract class SequenceConverter<T> : BsonConverter
{
    // Asked for late: a record may hold a list of its own kind.
    private readonly Lazy<BsonConverter> _element = new(() => BsonMapper.For(typeof(T)));

    public override BsonValue Write(object? value) => value is null ? BsonValue.Null : new BsonArray(((IEnumerable<T>)value).Select(item => _element.Value.Write(item)));

    protected T[]? ReadItems(BsonValue value, List<string> path)
    {
        if (value.IsNullish) return null;
        var source = value.AsArray;
        var items = new T[source.Count];
        // Numbers are what large arrays hold; they go without a box and without a place in the path.
        if (items is double[] doubles && ReadNumbers(source, doubles)) return items;
        if (items is float[] floats && ReadNumbers(source, floats)) return items;
        for (var i = 0; i < items.Length; i++)
        {
            path.Add(i.ToString(CultureInfo.InvariantCulture));
            items[i] = (T)_element.Value.Read(source[i], path)!;
            path.RemoveAt(path.Count - 1);
        }
        return items;
    }

    // False where an element needs a closer look, which then says what is wrong with it.
    private static bool ReadNumbers<TNumber>(BsonArray source, TNumber[] target)
        where TNumber : IFloatingPointIeee754<TNumber>
    {
        var values = source.Span;
        for (var i = 0; i < values.Length; i++)
        {
            if (!values[i].IsNumber) return false;
            var number = values[i].ToDouble();
            target[i] = TNumber.CreateTruncating(number);
            if (TNumber.IsFinite(target[i]) != double.IsFinite(number)) return false;
        }
        return true;
    }
}

/// <summary>An array of one dimension; arrays of arrays come of themselves.</summary>
internal sealed class ArrayConverter<T> : SequenceConverter<T>
{
    public override object? Read(BsonValue value, List<string> path) => ReadItems(value, path);
}

/// <summary>A list.</summary>
internal sealed class ListConverter<T> : SequenceConverter<T>
{
    public override object? Read(BsonValue value, List<string> path) => ReadItems(value, path) is { } items ? new List<T>(items) : null;
}

/// <summary>A dictionary by field name.</summary>
internal sealed class DictionaryConverter<T> : BsonConverter
{
    private readonly Lazy<BsonConverter> _value = new(() => BsonMapper.For(typeof(T)));

    public override object? Read(BsonValue value, List<string> path)
    {
        if (value.IsNullish) return null;
        var result = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (name, item) in value.AsDocument)
        {
            path.Add(name);
            result[name] = (T)_value.Value.Read(item, path)!;
            path.RemoveAt(path.Count - 1);
        }
        return result;
    }

    public override BsonValue Write(object? value)
    {
        if (value is null) return BsonValue.Null;
        var document = new BsonDocument();
        foreach (var (name, item) in (IEnumerable<KeyValuePair<string, T>>)value) document[name] = _value.Value.Write(item);
        return document;
    }
}

/// <summary>An array of several dimensions, as arrays of arrays of equal lengths.</summary>
internal sealed class RectangularConverter(Type type) : BsonConverter
{
    private readonly Type _elementType = type.GetElementType()!;
    private readonly Lazy<BsonConverter> _element = new(() => BsonMapper.For(type.GetElementType()!));

    public override object? Read(BsonValue value, List<string> path)
    {
        if (value.IsNullish) return null;
        var lengths = new int[type.GetArrayRank()];
        for (var (level, axis) = (value, 0); axis < lengths.Length; axis++)
        {
            lengths[axis] = level.AsArray.Count;
            if (lengths[axis] == 0) break;
            level = level.AsArray[0];
        }
        var result = Array.CreateInstance(_elementType, lengths);
        Fill(result, value, lengths, new int[lengths.Length], 0, path);
        return result;
    }

    public override BsonValue Write(object? value) => value is null ? BsonValue.Null : WriteAxis((Array)value, new int[type.GetArrayRank()], 0);

    private void Fill(Array target, BsonValue level, int[] lengths, int[] position, int axis, List<string> path)
    {
        if (axis == lengths.Length)
        {
            target.SetValue(_element.Value.Read(level, path), position);
            return;
        }
        var items = level.AsArray;
        if (items.Count != lengths[axis]) throw new FormatException($"axis {axis} has {items.Count} elements here and {lengths[axis]} elsewhere; all must be alike.");
        for (position[axis] = 0; position[axis] < items.Count; position[axis]++)
        {
            path.Add(position[axis].ToString(CultureInfo.InvariantCulture));
            Fill(target, items[position[axis]], lengths, position, axis + 1, path);
            path.RemoveAt(path.Count - 1);
        }
    }

    private BsonValue WriteAxis(Array source, int[] position, int axis)
    {
        if (axis == position.Length) return _element.Value.Write(source.GetValue(position));
        var items = new BsonArray();
        for (position[axis] = 0; position[axis] < source.GetLength(axis); position[axis]++) items.Add(WriteAxis(source, position, axis + 1));
        return items;
    }
}
