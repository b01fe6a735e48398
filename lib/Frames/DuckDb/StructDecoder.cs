namespace Workspace.Frames.DuckDb;

/// <summary>Structs, as dictionaries from field to value.</summary>
/// <param name="fields">The fields and how to decode them.</param>
internal sealed class StructDecoder(IReadOnlyList<(string Name, VectorDecoder Decoder)> fields) : TypedDecoder<IReadOnlyDictionary<string, object?>>
{
    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, object?> DecodeOne(VectorView vector, int row)
    {
        var values = new Dictionary<string, object?>(fields.Count, StringComparer.Ordinal);
        for (var i = 0; i < fields.Count; i++) values[fields[i].Name] = fields[i].Decoder.DecodeValue(vector.StructChild(i), row);
        return values;
    }
}
