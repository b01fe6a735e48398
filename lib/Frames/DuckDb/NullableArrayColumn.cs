namespace Workspace.Frames.DuckDb;

/// <summary>A column over an array of nullable values.</summary>
/// <typeparam name="TSource">The value type under the question mark.</typeparam>
/// <typeparam name="TNative">How DuckDB holds one value.</typeparam>
/// <param name="name">The column's name.</param>
/// <param name="type">Its type in DuckDB.</param>
/// <param name="values">One value per row; not copied.</param>
/// <param name="convert">Makes one value native.</param>
internal sealed class NullableArrayColumn<TSource, TNative>(string name, DuckDbType type, TSource?[] values, Func<TSource, TNative> convert)
    : ArrayColumn(name, type)
    where TSource : struct
    where TNative : unmanaged
{
    /// <inheritdoc/>
    public override void Write(int start, VectorWriter vector, int count)
    {
        var source = values.AsSpan(start, count);
        var destination = vector.Values<TNative>(count);
        var bits = vector.Validity(count);
        for (var row = 0; row < count; row++)
        {
            if (source[row] is { } value) destination[row] = convert(value);
            else bits[row >> 6] &= ~(1UL << (row & 63));
        }
    }
}
