namespace Workspace.Frames.DuckDb;

/// <summary>Maps, which lie in memory as lists of key-value structs.</summary>
/// <param name="key">Decodes the keys.</param>
/// <param name="value">Decodes the values.</param>
internal sealed class MapDecoder(VectorDecoder key, VectorDecoder value) : TypedDecoder<IReadOnlyDictionary<object, object?>>
{
    /// <inheritdoc/>
    protected override IReadOnlyDictionary<object, object?> DecodeOne(VectorView vector, int row)
    {
        var (offset, length) = vector.Value<(ulong Offset, ulong Length)>(row);
        var entries = vector.ListChild;
        var (keys, values) = (entries.StructChild(0), entries.StructChild(1));
        var map = new Dictionary<object, object?>((int)length);
        for (var i = (int)offset; i < (int)(offset + length); i++) map[key.DecodeValue(keys, i)!] = value.DecodeValue(values, i);
        return map;
    }
}
