namespace Workspace.Frames.DuckDb;

/// <summary>Arrays of a fixed size.</summary>
/// <param name="element">Decodes the elements.</param>
/// <param name="size">Elements per array.</param>
internal sealed class ArrayDecoder(VectorDecoder element, int size) : TypedDecoder<IReadOnlyList<object?>>
{
    /// <inheritdoc/>
    protected override IReadOnlyList<object?> DecodeOne(VectorView vector, int row)
    {
        var child = vector.ArrayChild;
        var values = new object?[size];
        for (var i = 0; i < size; i++) values[i] = element.DecodeValue(child, row * size + i);
        return values;
    }
}
