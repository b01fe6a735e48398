namespace Workspace.Frames.DuckDb;

/// <summary>Lists.</summary>
/// <param name="element">Decodes the elements.</param>
internal sealed class ListDecoder(VectorDecoder element) : TypedDecoder<IReadOnlyList<object?>>
{
    /// <inheritdoc/>
    protected override IReadOnlyList<object?> DecodeOne(VectorView vector, int row)
    {
        var (offset, length) = vector.Value<(ulong Offset, ulong Length)>(row);
        var child = vector.ListChild;
        var values = new object?[length];
        for (var i = 0; i < values.Length; i++) values[i] = element.DecodeValue(child, (int)offset + i);
        return values;
    }
}
